# error: E0105 3:1 expected an indented block after 'if' statement on line 2
if x:
pass
