# error: E0100 2:6 invalid syntax
from import x
