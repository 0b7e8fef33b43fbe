-a
+a
~a
--a
-+~a
- - a
not -a
-a * b
-(a * b)
~a ** b
