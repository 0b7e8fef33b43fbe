# error: E0426 3 __setattr__
class Logged:
    def __setattr__(self, name, value):
        print("set", name)


Logged().x = 1
