# exit: 3
import sys

print("leaving")
if len(sys.argv) > 0:
    sys.exit(3)
print("never")
