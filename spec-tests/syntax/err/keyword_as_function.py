# error: E0116 2:5 invalid syntax: 'None' is a keyword and cannot be a name
def None():
    pass
