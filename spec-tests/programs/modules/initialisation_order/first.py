from journal import note

note("first")
loaded = True
value = 10
