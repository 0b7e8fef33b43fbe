class Request:
    def __init__(self, path: str, user: str = "", size: int = 0) -> None:
        self.path = path
        self.user = user
        self.size = size
        self.notes: list[str] = []


class Response:
    def __init__(self, status: int, body: str) -> None:
        self.status = status
        self.body = body

    def __str__(self) -> str:
        return f"{self.status} {self.body}"


class Handler:
    def __init__(self, next: "Handler | None" = None) -> None:
        self.next = next

    def handle(self, r: Request) -> Response:
        r.notes.append(type(self).__name__)
        if self.next is None:
            return Response(404, f"nothing at {r.path}")
        return self.next.handle(r)


class Auth(Handler):
    def handle(self, r: Request) -> Response:
        if r.path.startswith("/admin") and r.user != "root":
            return Response(403, f"not for {r.user or 'guests'}")
        return super().handle(r)


class Limit(Handler):
    def __init__(self, limit: int, next: Handler | None = None) -> None:
        super().__init__(next)
        self.limit = limit

    def handle(self, r: Request) -> Response:
        if r.size > self.limit:
            raise ValueError(f"{r.size} is over {self.limit}")
        return super().handle(r)


class Catch(Handler):
    def handle(self, r: Request) -> Response:
        try:
            return super().handle(r)
        except ValueError as e:
            return Response(400, str(e))
        finally:
            r.notes.append("done")


class Routes(Handler):
    def __init__(self, table, next: Handler | None = None) -> None:
        super().__init__(next)
        self.table = table

    def handle(self, r: Request) -> Response:
        route = self.table.get(r.path)
        return route(r) if route is not None else super().handle(r)


hits = {"/": 0}


def home(r: Request) -> Response:
    hits["/"] += 1
    return Response(200, f"home {hits['/']}")


chain = Catch(Auth(Limit(100, Routes({"/": home, "/admin": lambda r: Response(200, "secret of " + r.user)}))))
for request in [
    Request("/"), Request("/", size=500), Request("/admin"), Request("/admin", "root"), Request("/x", "ann", 99),
    Request("/"),
]:
    print(chain.handle(request), request.notes)
