import journal

journal.note("third")
value = len(journal.events)
