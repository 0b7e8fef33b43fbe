# args: 7 2.5 word
import sys

print(len(sys.argv))
n = int(sys.argv[1])
x = float(sys.argv[2])
print(n * 2, x * 2, sys.argv[3], sys.argv[1:])
