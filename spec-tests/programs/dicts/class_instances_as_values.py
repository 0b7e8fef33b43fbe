class Player:
    def __init__(self, name: str) -> None:
        self.name = name
        self.scores: list[int] = []

    @property
    def best(self) -> int | None:
        return max(self.scores, default=None)

    def __repr__(self) -> str:
        return f"{self.name}{self.scores}"


class League:
    def __init__(self) -> None:
        self.players: dict[str, Player] = {}
        self.by_best: dict[int, list[Player]] = {}

    def play(self, name: str, score: int) -> None:
        if name not in self.players:
            self.players[name] = Player(name)
        player = self.players[name]
        old = player.best
        player.scores.append(score)
        if old is None or score > old:
            if old is not None:
                self.by_best[old].remove(player)
                if not self.by_best[old]:
                    del self.by_best[old]
            self.by_best.setdefault(score, []).append(player)

    def ranking(self) -> list[str]:
        return [p.name for best in sorted(self.by_best, reverse=True) for p in self.by_best[best]]

    def __getitem__(self, name: str) -> Player:
        return self.players[name]

    def __contains__(self, name: str) -> bool:
        return name in self.players

    def __len__(self) -> int:
        return len(self.players)


league = League()
for name, score in [("ann", 5), ("bob", 7), ("ann", 3), ("cy", 7), ("ann", 9), ("bob", 8), ("dee", 0)]:
    league.play(name, score)
    print(league.ranking(), league.by_best)
print(league["ann"], league["ann"].best, "cy" in league, "zed" in league, len(league))
try:
    print(league["zed"])
except KeyError as e:
    print("KeyError", e)
empty = Player("nobody")
print(empty, empty.best, empty.best is None)
best = {name: p.best for name, p in league.players.items()}
print(best, [name for name, b in best.items() if b is not None and b > 7])
by_object = {p: i for i, p in enumerate(league.players.values())}
print(by_object[league["cy"]], league["dee"] in by_object, empty in by_object, len(by_object))
