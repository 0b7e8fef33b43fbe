if x: pass
if x: a = 1; b = 2;
else: pass
while x: x = 0
for i in x: print(i); break
def f(): return 1
class A: pass; x = 1
try: pass
finally: pass
with x: pass
