# exit: 1
# error: ZeroDivisionError
n = 0
print("before")
print(5 % n)
