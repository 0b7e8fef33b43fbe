# error: E0109 6:9 'break', 'continue' and 'return' cannot appear in an except* block
def f():
    try:
        pass
    except* A:
        return
