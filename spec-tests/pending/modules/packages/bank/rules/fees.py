from . import limits

collected = 0


def fee_for(amount):
    return max(1, amount * 2 // 100) if amount <= limits.MAX_TRANSFER else 0


def pay(fee):
    global collected
    collected += fee
