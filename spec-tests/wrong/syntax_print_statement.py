# error: E01 2 print
print "hello"
