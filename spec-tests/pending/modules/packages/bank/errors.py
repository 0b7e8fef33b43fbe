class BankError(Exception):
    pass


class LimitError(BankError):
    def __init__(self, amount, limit):
        super().__init__(f"{amount} is more than {limit}")
        self.limit = limit
