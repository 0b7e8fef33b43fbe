# error: E0109 5:5 'continue' not properly in loop
for x in y:
    pass
else:
    continue
