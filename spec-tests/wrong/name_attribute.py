# error: E 4 sqroot
import math

print(math.sqroot(2.0))
