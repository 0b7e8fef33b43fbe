# error: E0112 3:10 name capture 'a' makes remaining patterns unreachable
match x:
    case a:
        pass
    case 1:
        pass
