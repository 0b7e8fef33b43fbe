# error: E 2 numpy
import numpy

print(numpy.zeros(3))
