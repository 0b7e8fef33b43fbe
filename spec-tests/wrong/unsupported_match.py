# error: E04 3
x = 1
match x:
    case 1:
        print("one")
