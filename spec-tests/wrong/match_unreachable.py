# error: E 4
x = 1
match x:
    case y:
        print(y)
    case 1:
        print("one")
