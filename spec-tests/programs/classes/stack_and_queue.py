class EmptyError(Exception):
    pass


class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise EmptyError("pop from an empty stack")
        return self._items.pop()

    def peek(self):
        return self._items[-1] if self._items else None

    def __len__(self):
        return len(self._items)


class RingQueue:
    def __init__(self, capacity):
        self._buffer = [0] * capacity
        self._start = 0
        self._count = 0

    def put(self, item):
        if self._count == len(self._buffer):
            self._grow()
        self._buffer[(self._start + self._count) % len(self._buffer)] = item
        self._count += 1

    def get(self):
        if self._count == 0:
            raise EmptyError("get from an empty queue")
        item = self._buffer[self._start]
        self._start = (self._start + 1) % len(self._buffer)
        self._count -= 1
        return item

    def _grow(self):
        n = len(self._buffer)
        self._buffer = [self._buffer[(self._start + i) % n] for i in range(n)] + [0] * n
        self._start = 0

    def __len__(self):
        return self._count


def balanced(text):
    pairs = {")": "(", "]": "[", "}": "{"}
    stack = Stack()
    for c in text:
        if c in "([{":
            stack.push(c)
        elif c in pairs:
            if stack.peek() != pairs[c]:
                return False
            stack.pop()
    return len(stack) == 0


for text in ["", "(a[b]{c})", "(]", "((", "())", "{[()()]}"]:
    print(repr(text), balanced(text))
q = RingQueue(2)
out = []
for i in range(10):
    q.put(i * 10)
    q.put(i * 10 + 1)
    out.append(q.get())
print(out, len(q), [q.get() for _ in range(len(q))], len(q))
for action in (Stack().pop, RingQueue(1).get):
    try:
        action()
    except EmptyError as e:
        print("EmptyError:", e)
numbers = Stack()
for token in "3 4 + 2 * 7 -".split():
    if token.isdigit():
        numbers.push(int(token))
    else:
        b, a = numbers.pop(), numbers.pop()
        numbers.push(a + b if token == "+" else a - b if token == "-" else a * b)
print(numbers.pop(), len(numbers), numbers.peek())
