# error: E01 2
class = 3
