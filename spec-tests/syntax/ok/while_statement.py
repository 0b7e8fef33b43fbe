while a:
    pass
while a:
    break
else:
    pass
while (a := b): pass
while not a: pass
