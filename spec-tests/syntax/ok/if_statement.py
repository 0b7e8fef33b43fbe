if a:
    pass
if a:
    pass
else:
    pass
if a:
    pass
elif b:
    pass
elif c:
    pass
else:
    pass
if (a := b) and c: pass
if a := b: pass
if a:
    if b:
        pass
    else:
        pass
else:
    if c: pass
