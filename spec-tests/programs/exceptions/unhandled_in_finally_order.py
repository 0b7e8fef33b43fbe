# exit: 1
# error: IndexError
def inner(n):
    try:
        print("inner try")
        return [1, 2, 3][n]
    except KeyError:
        print("never")
    finally:
        print("inner finally")


def outer(n):
    try:
        print("outer try")
        inner(n)
    finally:
        print("outer finally 1")
        try:
            int("x")
        except ValueError as e:
            print("handled inside finally:", e)
        print("outer finally 2")
    print("after", n)


outer(2)
try:
    outer(3)
except IndexError as e:
    print("first time:", e)
outer(4)
print("never")
