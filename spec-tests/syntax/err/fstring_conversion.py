# error: E0111 2:10 f-string: invalid conversion character 'x': expected 's', 'r', or 'a'
x = f"{a!x}"
