# error: E0102 2:6 (unicode error) 'unicodeescape' codec can't decode: truncated \uXXXX escape
x = "\u12"
