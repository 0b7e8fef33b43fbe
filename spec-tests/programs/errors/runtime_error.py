# exit: 1
# error: RuntimeError
print("x")
raise RuntimeError("stop")
