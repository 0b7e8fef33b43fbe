# error: E0103 3:5 expected a 'case' block inside 'match'
match x:
    pass
