é = 1
名前 = "x"
ﬁ = fi
ª = 1
_é = 1
class Ünïcode: pass
def функция(аргумент): return аргумент
ℌ = 1
