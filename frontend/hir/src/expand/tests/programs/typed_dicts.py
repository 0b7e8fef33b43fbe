from typing import NotRequired, Required, TypedDict


class Movie(TypedDict):
    """A film."""

    title: str
    year: int
    tags: NotRequired[list[str]]


class Series(Movie, total=False):
    seasons: Required[int]
    title: str
    next: "Movie | None"


Options = TypedDict("Options", {"verbose": bool, "level": int}, total=False)

m: Movie = {"title": "Up", "year": 2009}
n = Movie(year=1995, title="Heat", tags=["crime"])
print(m, n, m["title"].upper(), m["year"] + 1, m.get("tags"), "tags" in n, len(n), m == {"year": 2009, "title": "Up"})
m["year"] += 1
m["tags"] = ["a"]
print(m, list(m), sorted(m.keys()), Movie(m) is m, Movie(m) == m)
s: Series = {"title": "X", "year": 1, "seasons": 3, "next": m}
print(s, Options(level=3), Options(), Movie.__total__, Series.__total__)


def total_year(movies: list[Movie]) -> int:
    return sum(movie["year"] for movie in movies)


print(total_year([m, n]))
