# error: E0114 2:1 'parfor' is not enabled in this file
parfor i in range(3):
    pass
