# exit: 1
# error: ValueError
print(int("12"))
print(int("twelve"))
