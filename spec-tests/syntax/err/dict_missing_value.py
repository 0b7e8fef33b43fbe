# error: E0103 2:7 expression expected after dictionary key and ':'
x = {1: }
