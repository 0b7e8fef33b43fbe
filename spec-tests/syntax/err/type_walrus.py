# error: E0109 2:11 named expression cannot be used within a type alias
type A = (x := 1)
