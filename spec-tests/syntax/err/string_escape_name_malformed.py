# error: E0102 2:6 (unicode error) 'unicodeescape' codec can't decode: malformed \N character escape
x = "\N"
