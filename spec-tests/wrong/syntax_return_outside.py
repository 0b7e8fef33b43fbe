# error: E01 2 'return' outside function
return 1
