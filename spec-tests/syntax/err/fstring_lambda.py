# error: E0111 2:17 f-string: lambda expressions are not allowed without parentheses
x = f"{lambda a: 1}"
