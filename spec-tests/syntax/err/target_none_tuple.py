# error: E0107 2:5 cannot assign to None
(a, None) = x
