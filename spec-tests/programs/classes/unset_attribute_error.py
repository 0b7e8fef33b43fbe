# exit: 1
# error: AttributeError
class Sensor:
    def __init__(self, name, calibrated):
        self.name = name
        if calibrated:
            self.offset = 5

    def read(self, raw):
        return raw + self.offset


good = Sensor("good", True)
bad = Sensor("bad", False)
print(good.read(10), good.offset)
try:
    print(bad.read(10))
except AttributeError as e:
    print("caught:", e)
bad.offset = 7
print(bad.read(10))
worse = Sensor("worse", False)
print(worse.name)
print(worse.offset)
print("never")
