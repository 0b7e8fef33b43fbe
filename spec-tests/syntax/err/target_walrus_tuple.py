# error: E0107 2:2 cannot use assignment expressions with tuple
((a, b) := 1)
