# error: E0104 4:1 closing parenthesis ')' does not match opening parenthesis '[' on line 2
x = [
    1,
)
