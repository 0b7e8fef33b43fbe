# A package with submodules, relative imports and names that __init__ passes on.
import bank
import bank.rules.limits
from bank import Account, transfer
from bank.rules import limits as lim
from bank.rules.fees import fee_for

a, b = Account("ann", 500), Account("bob", 20)
print(bank.VERSION, bank.__name__, lim.__name__, a, b)
print(fee_for(100), fee_for(5), lim.MAX_TRANSFER, bank.rules.limits is lim, bank.MAX is lim.MAX_TRANSFER)
for amount in (50, 1000, 450, 9999):
    try:
        transfer(a, b, amount)
        print("moved", amount, a, b)
    except bank.errors.LimitError as e:
        print("LimitError:", e, e.limit)
    except bank.BankError as e:
        print("BankError:", e)
print([str(e) for e in bank.accounts.log])
print(bank.accounts.total([a, b]), bank.rules.fees.collected, isinstance(a, bank.accounts.Account))
lim.MAX_TRANSFER = 10
try:
    transfer(a, b, 11)
except bank.errors.LimitError as e:
    print("LimitError:", e)
print(bank.MAX, bank.rules.limits.MAX_TRANSFER)
