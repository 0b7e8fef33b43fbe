match x:
    case {}: pass
    case {"a": 1}: pass
    case {"a": a, "b": b,}: pass
    case {"a": a, **rest}: pass
    case {**rest}: pass
    case {1: a, -1: b, None: c, a.b: d, 1 + 2j: e}: pass
    case {"a": {"b": [c, *_]}}: pass
