# error: E0315 9 GREN
from enum import Enum

class Color(Enum):
    RED = 1
    GREEN = 2


print(Color.GREN)
