# exit: 1
# error: ValueError
import math

print(math.sqrt(4.0))
x = -1.0
print(math.sqrt(x))
