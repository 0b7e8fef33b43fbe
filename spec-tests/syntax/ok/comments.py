# a comment
x = 1  # another
    # an indented one
def f():
# at column 0
    pass
  # between
    return 1
# -*- not a coding -*-
# no newline at the end
