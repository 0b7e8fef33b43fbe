# error: E01 2
parfor i in range(10):
    print(i)
