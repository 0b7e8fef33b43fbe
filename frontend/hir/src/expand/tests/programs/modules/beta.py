from alpha import *
from alpha import Shape as S


class Middle(S):
    pass
