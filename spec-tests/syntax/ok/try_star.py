try:
    pass
except* A:
    pass
except *B as e:
    for x in y:
        break
except* (C, D): pass
else: pass
finally: pass
def f():
    try: pass
    except* A:
        def g(): return 1
