# exit: 7
import sys


def leave(code):
    try:
        print("leaving with", code)
        sys.exit(code)
    except ValueError:
        print("never")
    finally:
        print("cleaning up")


try:
    leave(3)
except SystemExit as e:
    print("stopped an exit:", e.code)
try:
    raise SystemExit(4)
except SystemExit as e:
    print("again:", e.code, e.args)
try:
    sys.exit()
except SystemExit as e:
    print("no code:", e.code)
try:
    leave(5)
except Exception as e:
    print("SystemExit is no Exception")
except BaseException as e:
    print("but it is a BaseException", type(e).__name__)
leave(7)
print("never")
