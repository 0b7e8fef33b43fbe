# error: E0102 2:6 (unicode error) 'unicodeescape' codec can't decode: illegal Unicode character
x = "\U00110000"
