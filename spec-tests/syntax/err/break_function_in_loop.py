# error: E0109 4:9 'break' outside loop
for x in y:
    def f():
        break
