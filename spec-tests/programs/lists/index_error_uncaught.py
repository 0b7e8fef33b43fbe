# exit: 1
# error: IndexError
class Window:
    def __init__(self, data, size):
        self.data = data
        self.size = size

    def at(self, i):
        return [self.data[i + k] for k in range(self.size)]


w = Window([10, 20, 30, 40, 50], 3)
print(w.at(0), w.at(2), w.at(-1), w.at(-5))
try:
    w.at(3)
except IndexError as e:
    print("IndexError:", e)
w.data.append(60)
print(w.at(3))
for i in range(3, 10):
    print(i, w.at(i))
