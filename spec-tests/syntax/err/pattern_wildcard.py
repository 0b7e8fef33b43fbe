# error: E0112 3:10 wildcard makes remaining patterns unreachable
match x:
    case _ | 1:
        pass
