# error: E0116 2:1 invalid syntax: 'class' is a keyword and cannot be a name
class = 3
