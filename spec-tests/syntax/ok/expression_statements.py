1
x
x, y
*a, b
x; y; z;
(x)
"string"
-x
(yield_)
