# exit: 2
import sys

print(
    sys.maxsize, sys.maxsize == 2**62 - 1 + 2**62, sys.byteorder, sys.float_info.max, sys.float_info.epsilon,
    sys.float_info.dig,
)
print(
    sys.version_info >= (3, 12), sys.version_info[0], sys.version_info.major, sys.implementation.name != "",
    len(sys.argv),
)
sys.stdout.write("no newline;")
sys.stdout.write(" then one\n")
print("to stderr", file=sys.stderr)
sys.stderr.write("also to stderr\n")
print("flushed", flush=True)
sys.stdout.flush()
lines = sys.stdin.read()
print(repr(lines), [line for line in sys.stdin], sys.stdin.readline() == "")
limit = sys.getrecursionlimit()
print(limit >= 1000)
sys.stdout.writelines(["a\n", "b\n"])
written = sys.stdout.write("é∑\n")
print(written)


def report(stream, *parts):
    print(*parts, sep="-", file=stream)


report(sys.stdout, "out", 1)
report(sys.stderr, "err", 2)
if len(sys.argv) == 1:
    print("exiting")
    sys.exit(2)
print("never")
