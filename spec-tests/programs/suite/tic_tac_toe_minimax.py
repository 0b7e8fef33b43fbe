# Tic-tac-toe and a four-in-a-row on a small board, solved with minimax, alpha-beta and a table of known
# positions. The first argument is the depth of the four-in-a-row search.
import sys


class Game:
    """Positions are strings of cells; X moves first."""

    width = 3
    height = 3
    needed = 3

    def __init__(self):
        self.lines = self.find_lines()
        self.through = [[line for line in self.lines if i in line] for i in range(self.width * self.height)]

    def find_lines(self):
        lines = []
        for r in range(self.height):
            for c in range(self.width):
                for dr, dc in ((0, 1), (1, 0), (1, 1), (1, -1)):
                    cells = [(r + dr * k, c + dc * k) for k in range(self.needed)]
                    if all(0 <= y < self.height and 0 <= x < self.width for y, x in cells):
                        lines.append([y * self.width + x for y, x in cells])
        return lines

    def start(self):
        return "." * (self.width * self.height)

    def turn(self, board):
        return "X" if board.count("X") == board.count("O") else "O"

    def moves(self, board):
        return [i for i, c in enumerate(board) if c == "."]

    def play(self, board, move):
        if move not in self.moves(board):
            raise ValueError(f"move {move} on {board}")
        return board[:move] + self.turn(board) + board[move + 1:]

    def winner(self, board):
        for line in self.lines:
            first = board[line[0]]
            if first != "." and all(board[i] == first for i in line):
                return first
        return None

    def over(self, board):
        return self.winner(board) is not None or "." not in board

    def value(self, board):
        w = self.winner(board)
        if w is None:
            return 0
        empty = board.count(".") + 1
        return empty if w == "X" else -empty

    def show(self, board):
        rows = [board[r * self.width:(r + 1) * self.width] for r in range(self.height)]
        return "/".join(rows)


class FourInARow(Game):
    width = 5
    height = 4
    needed = 4

    def moves(self, board):
        columns = sorted(range(self.width), key=lambda c: abs(c - self.width // 2))
        found = []
        for c in columns:
            for r in range(self.height - 1, -1, -1):
                if board[r * self.width + c] == ".":
                    found.append(r * self.width + c)
                    break
        return found

    def estimate(self, board):
        score = 0
        for line in self.lines:
            xs = sum(board[i] == "X" for i in line)
            os = sum(board[i] == "O" for i in line)
            if xs and not os:
                score += xs * xs
            elif os and not xs:
                score -= os * os
        return score


class Minimax:
    def __init__(self, game):
        self.game = game
        self.visited = 0

    def score(self, board):
        self.visited += 1
        if self.game.over(board):
            return self.game.value(board)
        values = [self.score(self.game.play(board, m)) for m in self.game.moves(board)]
        return max(values) if self.game.turn(board) == "X" else min(values)

    def best(self, board):
        sign = 1 if self.game.turn(board) == "X" else -1
        return max(self.game.moves(board), key=lambda m: (sign * self.score(self.game.play(board, m)), -m))


class Memo(Minimax):
    def __init__(self, game):
        super().__init__(game)
        self.known = {}

    def canonical(self, board):
        rotate = [6, 3, 0, 7, 4, 1, 8, 5, 2]
        best = board
        for _ in range(4):
            board = "".join(board[i] for i in rotate)
            best = min(best, board, board[6:] + board[3:6] + board[:3])
        return best

    def score(self, board):
        key = self.canonical(board)
        if key not in self.known:
            self.known[key] = super().score(key)
        return self.known[key]


class AlphaBeta(Minimax):
    INF = 10**9

    def __init__(self, game, depth):
        super().__init__(game)
        self.depth = depth
        self.cut = 0

    def score(self, board):
        return self.search(board, self.depth, -self.INF, self.INF)

    def search(self, board, depth, alpha, beta):
        self.visited += 1
        if self.game.over(board):
            return self.game.value(board) * 1000
        if depth == 0:
            return self.game.estimate(board)
        if self.game.turn(board) == "X":
            best = -self.INF
            for m in self.game.moves(board):
                best = max(best, self.search(self.game.play(board, m), depth - 1, alpha, beta))
                alpha = max(alpha, best)
                if alpha >= beta:
                    self.cut += 1
                    break
            return best
        best = self.INF
        for m in self.game.moves(board):
            best = min(best, self.search(self.game.play(board, m), depth - 1, alpha, beta))
            beta = min(beta, best)
            if alpha >= beta:
                self.cut += 1
                break
        return best


class Player:
    def __init__(self, name):
        self.name = name

    def choose(self, game, board):
        raise NotImplementedError


class First(Player):
    def choose(self, game, board):
        return game.moves(board)[0]


class Random(Player):
    def __init__(self, name, seed):
        super().__init__(name)
        self.seed = seed

    def choose(self, game, board):
        self.seed = (self.seed * 1103515245 + 12345) & 0x7FFFFFFF
        moves = game.moves(board)
        return moves[(self.seed >> 16) % len(moves)]


class Thinker(Player):
    def __init__(self, name, solver):
        super().__init__(name)
        self.solver = solver

    def choose(self, game, board):
        return self.solver.best(board)


def match(game, x, o, show=False):
    board = game.start()
    players = {"X": x, "O": o}
    moves = []
    while not game.over(board):
        move = players[game.turn(board)].choose(game, board)
        moves.append(move)
        board = game.play(board, move)
    if show:
        print(" ", moves, game.show(board))
    winner = game.winner(board)
    return players[winner].name if winner is not None else "draw"


def count_positions(game, start):
    seen = {start}
    todo = [start]
    ends = {"X": 0, "O": 0, "draw": 0}
    while todo:
        board = todo.pop()
        if game.over(board):
            ends[game.winner(board) or "draw"] += 1
            continue
        for m in game.moves(board):
            after = game.play(board, m)
            if after not in seen:
                seen.add(after)
                todo.append(after)
    return len(seen), ends


def main(depth):
    game = Game()
    print(len(game.lines), game.lines, [len(t) for t in game.through])
    print(count_positions(game, "X...O...."), count_positions(game, "XOXOXO..."))
    memo = Memo(game)
    print("value of the game", memo.score(game.start()), len(memo.known), memo.visited)
    plain = Minimax(game)
    for board in ["XX.OO....", "XOX.O....", "X.O.X.O.."]:
        print(
            game.show(board), game.turn(board), memo.score(board), plain.score(board), memo.best(board),
            plain.best(board),
        )
    print(plain.visited)
    perfect = Thinker("perfect", memo)
    for other in (First("first"), Random("random", 7)):
        print(other.name, match(game, perfect, other, True), match(game, other, perfect, True))
    results = {}
    for seed in range(20):
        for x, o in ((perfect, Random("random", seed)), (Random("random", seed), perfect)):
            r = match(game, x, o)
            results[r] = results.get(r, 0) + 1
    print(sorted(results.items()), match(game, perfect, perfect))
    try:
        game.play("X........", 0)
    except ValueError as e:
        print("ValueError:", e)
    four = FourInARow()
    print(len(four.lines), four.moves(four.start()), four.estimate("." * 15 + "..X.O"))
    for d in range(1, depth + 1):
        solver = AlphaBeta(four, d)
        print(d, solver.score(four.start()), solver.best(four.start()), solver.visited, solver.cut)
    threat = "." * 10 + ".OO.." + ".XXX."
    solver = AlphaBeta(four, 2)
    print(four.turn(threat), [(m, solver.score(four.play(threat, m))) for m in four.moves(threat)], solver.best(threat))
    print(match(four, Thinker("deep", AlphaBeta(four, 1)), First("first"), True))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
