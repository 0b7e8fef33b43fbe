class Report:
    title = "Report"

    def render(self, rows):
        lines = [self.header()]
        for i, row in enumerate(self.select(rows), 1):
            lines.append(self.line(i, row))
        footer = self.footer(rows)
        if footer:
            lines.append(footer)
        return "\n".join(lines)

    def header(self):
        return f"== {self.title} =="

    def select(self, rows):
        return rows

    def line(self, i, row):
        raise NotImplementedError(f"{type(self).__name__}.line")

    def footer(self, rows):
        return ""


class Plain(Report):
    def line(self, i, row):
        name, n = row
        return f"{i}. {name}: {n}"


class Summed(Plain):
    title = "Summed"

    def footer(self, rows):
        return f"total {sum(n for _, n in rows)}"


class Top(Summed):
    def __init__(self, n):
        self.n = n
        self.title = f"Top {n}"

    def select(self, rows):
        return sorted(super().select(rows), key=lambda r: -r[1])[:self.n]

    def line(self, i, row):
        return super().line(i, row).upper()

    def footer(self, rows):
        return super().footer(self.select(rows)) + f" of {super().footer(rows)}"


class Quiet(Top):
    def header(self):
        return ""

    def render(self, rows):
        return super().render(rows).strip()


rows = [("tea", 5), ("coffee", 12), ("milk", 1), ("juice", 7)]
for report in [Plain(), Summed(), Top(2), Quiet(3)]:
    print(report.render(rows))
try:
    Report().render(rows)
except NotImplementedError as e:
    print("NotImplementedError:", e)
print(Report().render([]), Plain.title, Top(5).title, Top.title)
