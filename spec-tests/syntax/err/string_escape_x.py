# error: E0102 2:6 (unicode error) 'unicodeescape' codec can't decode: truncated \xXX escape
x = "\x4"
