# error: E0109 6:9 'break', 'continue' and 'return' cannot appear in an except* block
while x:
    try:
        pass
    except* A:
        break
