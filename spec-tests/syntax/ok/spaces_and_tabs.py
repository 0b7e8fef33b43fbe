x=1
x	=	1
x  =  (1 , 2)
f  ( a )  [ 0 ] . b
if(x):pass
x=[1,2 ,3]
print (x)
lambda:0
