# args: input.txt --level high
# exit: 2
import argparse


def positive(text: str) -> int:
    n = int(text)
    if n <= 0:
        raise argparse.ArgumentTypeError(f"{n} is not positive")
    return n


parser = argparse.ArgumentParser(prog="prog")
parser.add_argument("path")
parser.add_argument("--level", type=int, default=0)
parser.add_argument("--size", type=positive, default=10)
print(parser.parse_args(["x"]).size, parser.parse_args(["x", "--size", "5"]).size)
try:
    parser.parse_args(["x", "--size", "-5"])
except SystemExit as e:
    print("first exit", e.code)
try:
    parser.error("made by hand")
except SystemExit as e:
    print("second exit", e.code)
print("now the real arguments")
parser.parse_args()
print("never")
