# error: E0422 2 exec
exec("print(1)")
