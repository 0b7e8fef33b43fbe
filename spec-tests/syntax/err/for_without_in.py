# error: E0103 2:7 expected 'in'
for x of y:
    pass
