from helpers import *
from helpers import _private
import helpers

print(public(2), CONSTANT, Helper("h").greet(), _private())
print(helpers.hidden(), helpers._private(), sorted(helpers.__all__))
CONSTANT = 7
print(CONSTANT, helpers.CONSTANT, public(3))


def public_user():
    return [public(n) for n in range(3)]


print(public_user(), helpers.calls)
from helpers import public as renamed, calls

calls.append(99)
print(renamed(1), helpers.calls, renamed is public)
