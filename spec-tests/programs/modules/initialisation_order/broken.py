from journal import note

note("broken starts")
number = int("not a number")
note("never")
