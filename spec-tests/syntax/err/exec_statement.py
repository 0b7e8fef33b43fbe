# error: E0115 2:1 Missing parentheses in call to 'exec'. Did you mean exec(...)?
exec "x = 1"
