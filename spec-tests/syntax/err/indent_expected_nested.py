# error: E0105 4:5 expected an indented block after 'try' statement on line 3
for x in y:
    try:
    pass
