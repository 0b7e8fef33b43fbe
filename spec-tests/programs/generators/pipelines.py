LOG = """\
10:00 INFO start
10:01 WARN disk 91
10:02 INFO user ann
10:03 ERROR disk 99
bad line
10:05 WARN cpu 88
10:06 INFO user bob
"""


def lines(text):
    for line in text.splitlines():
        line = line.strip()
        if line:
            yield line


def parse(source):
    for line in source:
        parts = line.split(maxsplit=2)
        if len(parts) == 3:
            time, level, message = parts
            yield time, level, message
        else:
            yield "??:??", "BAD", line


def only(levels, source):
    return (r for r in source if r[1] in levels)


def numbered(source, start=1):
    n = start
    for item in source:
        yield n, item
        n += 1


def last_number(source):
    for _, _, message in source:
        word = message.split()[-1]
        if word.isdigit():
            yield int(word)


def running(source):
    total = 0
    for x in source:
        total += x
        yield total


def chunked(source, size):
    chunk = []
    for x in source:
        chunk.append(x)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def pairwise(source):
    it = iter(source)
    previous = next(it, None)
    for x in it:
        yield previous, x
        previous = x


def dedupe(source):
    seen = set()
    for x in source:
        if x not in seen:
            seen.add(x)
            yield x


for n, (time, level, message) in numbered(only({"WARN", "ERROR", "BAD"}, parse(lines(LOG)))):
    print(n, time, level, message)
print(list(last_number(parse(lines(LOG)))), list(running(last_number(parse(lines(LOG))))))
print(list(chunked((time for time, _, _ in parse(lines(LOG))), 3)), list(chunked([], 2)), list(chunked("abcd", 2)))
print(
    list(pairwise([1, 4, 9, 16])), list(pairwise("a")), list(pairwise([])),
    [b - a for a, b in pairwise(range(0, 10, 3))],
)
print(list(dedupe(level for _, level, _ in parse(lines(LOG)))), "".join(dedupe("mississippi")))
print(sum(len(c) for c in chunked(range(100), 7)), max(running([3, -5, 9, -1])))
