# exit: 1
# error: KeyError
prices = {"tea": 2, "coffee": 3}
orders = [["tea", "coffee"], ["tea"], ["cocoa"], ["coffee"]]


def total(order):
    return sum(prices[item] for item in order)


for order in orders[:2]:
    print(order, total(order))
try:
    print(total(orders[2]))
except KeyError as e:
    print("no price for", e)
print(prices.get("cocoa"), prices.get("cocoa", 0))
for order in orders:
    print(order, total(order))
print("never")
