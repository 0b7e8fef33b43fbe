"""A small bank."""

from . import errors
from .accounts import Account, transfer
from .errors import BankError
from .rules.limits import MAX_TRANSFER as MAX

VERSION = "1." + str(len("ab"))

print("bank is imported once")
