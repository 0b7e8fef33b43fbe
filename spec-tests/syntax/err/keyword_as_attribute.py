# error: E0116 2:3 invalid syntax: 'class' is a keyword and cannot be a name
x.class = 1
