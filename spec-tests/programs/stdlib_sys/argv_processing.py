# args: --name Ann -v --count=3 a.txt b.txt
import sys


def parse(argv):
    options = {"name": "", "count": "1"}
    flags = []
    files = []
    i = 0
    while i < len(argv):
        arg = argv[i]
        if arg.startswith("--"):
            key, sep, value = arg[2:].partition("=")
            if key not in options:
                raise ValueError(f"unknown option {arg}")
            if not sep:
                i += 1
                value = argv[i]
            options[key] = value
        elif arg.startswith("-"):
            flags.extend(arg[1:])
        else:
            files.append(arg)
        i += 1
    return options, flags, files


print(len(sys.argv), sys.argv[1:], sys.argv[-1])
options, flags, files = parse(sys.argv[1:])
print(options, flags, files)
for i in range(int(options["count"])):
    print(i, options["name"] * i)
try:
    parse(["--nope", "1"])
except ValueError as e:
    print("ValueError:", e)
try:
    parse(["--name"])
except IndexError as e:
    print("IndexError:", e)
first, *rest = sys.argv[1:]
print(first, len(rest), [a for a in rest if "." in a], any(a == "-v" for a in sys.argv))
print(isinstance(sys.argv, list), sys.argv[10:], "b.txt" in sys.argv)
