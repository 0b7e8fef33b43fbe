# error: E03 6 total
total = 0
for i in range(3):
    if i > 1:
        total = 1.5
print(total)
