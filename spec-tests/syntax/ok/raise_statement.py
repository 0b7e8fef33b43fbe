raise
raise x
raise x from y
raise X("a", 1) from None
