pass
while x:
    break
while x:
    continue
for a in b:
    if c: break
    else: continue
while x:
    try:
        break
    finally:
        continue
