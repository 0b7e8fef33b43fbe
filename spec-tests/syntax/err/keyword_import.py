# error: E0116 2:8 invalid syntax: 'if' is a keyword and cannot be a name
import if
