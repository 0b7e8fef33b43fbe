# args: --name Ann -n 3 in.txt out1.txt out2.txt --flag -vv --ratio=0.5 --mode fast
import argparse
from contextlib import redirect_stderr
from io import StringIO

parser = argparse.ArgumentParser(prog="tool", description="A tool.")
parser.add_argument("source", help="what to read")
parser.add_argument("targets", nargs="*", help="what to write")
parser.add_argument("-n", "--count", type=int, default=1, metavar="N", help="how often (default: %(default)s)")
parser.add_argument("--name", default="nobody")
parser.add_argument("--flag", action="store_true")
parser.add_argument("--no-color", dest="color", action="store_false")
parser.add_argument("-v", "--verbose", action="count", default=0)
parser.add_argument("--ratio", type=float)
parser.add_argument("--mode", choices=["fast", "slow"], default="slow")
parser.add_argument("--tag", action="append", default=[])
args = parser.parse_args()
print(
    args.source, args.targets, args.count + 1, args.name.upper(), args.flag, args.color, args.verbose, args.ratio * 2,
    args.mode, args.tag,
)

for line in [
    "a.txt",
    "a.txt b.txt --tag x --tag y --no-color",
    "a.txt -n5 -v --ratio 1e-3",
    "--count=7 a.txt -- -odd",
]:
    a = parser.parse_args(line.split())
    print(a.source, a.targets, a.count, a.name, a.flag, a.color, a.verbose, a.ratio, a.mode, a.tag)
for line in ["", "a.txt -n x", "a.txt --mode medium", "a.txt --nope", "a.txt --name"]:
    said = StringIO()
    try:
        with redirect_stderr(said):
            parser.parse_args(line.split())
        print("parsed", line)
    except SystemExit as e:
        print("exit", e.code, repr(line), said.getvalue().splitlines()[-1])
for i in range(args.count):
    print(i, f"{args.name} {args.mode}")
