# error: E0107 2:1 cannot assign to __debug__
__debug__ = 1
