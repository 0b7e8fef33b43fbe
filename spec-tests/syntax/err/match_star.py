# error: E0107 2:7 cannot use starred expression here
match *x:
    case 1:
        pass
