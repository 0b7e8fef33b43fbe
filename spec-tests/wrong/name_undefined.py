# error: E0201 4 'totl' is not defined
def main() -> None:
    total = 1
    print(totl)


main()
