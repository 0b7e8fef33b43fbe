class Query:
    def __init__(self, table):
        self._table = table
        self._columns = []
        self._where = []
        self._order = ""
        self._limit = None

    def select(self, *columns):
        self._columns.extend(columns)
        return self

    def where(self, text, value=None):
        self._where.append(text if value is None else f"{text} = {value!r}")
        return self

    def order_by(self, column, *, descending=False):
        self._order = f" ORDER BY {column}" + (" DESC" if descending else "")
        return self

    def limit(self, n):
        self._limit = n
        return self

    def copy(self):
        q = Query(self._table)
        q._columns = self._columns[:]
        q._where = list(self._where)
        q._order = self._order
        q._limit = self._limit
        return q

    def __str__(self):
        if not self._columns:
            columns = "*"
        else:
            columns = ", ".join(self._columns)
        text = f"SELECT {columns} FROM {self._table}"
        if self._where:
            text += " WHERE " + " AND ".join(self._where)
        text += self._order
        if self._limit is not None:
            text += f" LIMIT {self._limit}"
        return text


print(Query("users"))
base = Query("users").select("id", "name").where("active")
print(base)
young = base.copy().where("age < 30").where("city", "Oslo").order_by("name").limit(10)
old = (
    base.copy()
    .select("age")
    .where("age", 99)
    .order_by("age", descending=True)
    .limit(0)
)
print(young)
print(old)
print(base, len(str(base)))
same = base.limit(3)
print(same is base, base, young is base, sep="; ")
