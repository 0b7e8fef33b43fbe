# error: E0101 2:10 invalid character '€' (U+20AC)
price = 3€
