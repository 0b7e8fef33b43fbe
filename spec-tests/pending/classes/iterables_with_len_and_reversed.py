class Playlist:
    def __init__(self, *songs: str) -> None:
        self.songs = list(songs)
        self.position = 0

    def __len__(self) -> int:
        return len(self.songs)

    def __getitem__(self, i: int) -> str:
        return self.songs[i]

    def __iter__(self):
        return iter(self.songs)

    def __reversed__(self):
        for i in range(len(self.songs) - 1, -1, -1):
            yield f"<{self.songs[i]}"

    def __contains__(self, song: str) -> bool:
        return any(s.lower() == song.lower() for s in self.songs)

    def __add__(self, other: "Playlist") -> "Playlist":
        return Playlist(*self.songs, *other.songs)

    def __mul__(self, n: int) -> "Playlist":
        return Playlist(*(self.songs * n))

    def __next__(self) -> str:
        if self.position >= len(self.songs):
            self.position = 0
            raise StopIteration
        self.position += 1
        return self.songs[self.position - 1]


class Pages:
    """An iterable of lists, made of any iterable."""

    def __init__(self, items, size: int) -> None:
        self.items = items
        self.size = size

    def __iter__(self):
        page = []
        for x in self.items:
            page.append(x)
            if len(page) == self.size:
                yield page
                page = []
        if page:
            yield page


p = Playlist("Intro", "Verse", "Outro")
print(
    len(p), p[0], p[-1], list(p), list(reversed(p)), "verse" in p, "x" in p, sorted(p), max(p, key=len), bool(p),
    bool(Playlist()),
)
print([s for s in p + Playlist("Extra")], len(p * 2), next(p), next(p), next(p), next(p, "end"), next(p))
first, *rest = p
print(
    first, rest, dict(enumerate(p)), list(zip(p, reversed(p))), " / ".join(p), [*p, *Playlist("!")], "Intro" in list(p),
)
try:
    print(p[3])
except IndexError as e:
    print("IndexError:", e)
print(
    list(Pages(range(7), 3)), list(Pages("abcd", 2)), list(Pages([], 2)), [sum(x) for x in Pages((1, 2, 3), 2)],
    list(Pages(p, 2)),
)
pages = Pages([1, 2, 3], 2)
print(
    [list(a) for a in pages for b in pages], sum(len(x) for x in pages), list(map(len, Pages(Pages("abcdefg", 2), 3))),
)
