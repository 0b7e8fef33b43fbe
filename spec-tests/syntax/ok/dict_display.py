{}
{'a': 1}
{'a': 1, 'b': 2,}
{**a}
{**a, 'b': 1, **c}
{a: b for a, b in c}
{a: b for a in c if d for b in e}
{a if b else c: d if e else f}
{lambda: 1: 2}
{(a := 1): b}
{'a': {'b': {'c': {}}}}
{**a | b}
