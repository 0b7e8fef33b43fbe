class AppError(Exception):
    """Base of all errors of this program."""


class ConfigError(AppError):
    def __init__(self, key, message="is missing"):
        super().__init__(f"{key} {message}")
        self.key = key


class NetworkError(AppError):
    def __init__(self, host, code):
        self.host = host
        self.code = code

    def __str__(self):
        return f"{self.host} answered {self.code}"

    @property
    def retry(self):
        return self.code >= 500


class TimeoutFailure(NetworkError):
    def __init__(self, host, seconds):
        super().__init__(host, 599)
        self.seconds = seconds

    def __str__(self):
        return super().__str__() + f" after {self.seconds}s"


def act(n):
    if n == 0:
        raise ConfigError("port")
    if n == 1:
        raise ConfigError("host", "is empty")
    if n == 2:
        raise NetworkError("db", 404)
    if n == 3:
        raise TimeoutFailure("web", 30)
    if n == 4:
        raise AppError
    if n == 5:
        raise AppError("plain", 5)
    return "fine"


for n in range(7):
    try:
        print(act(n))
    except TimeoutFailure as e:
        print("timeout:", e, e.seconds, e.code, e.retry)
    except NetworkError as e:
        print("network:", e, e.host, e.retry)
    except ConfigError as e:
        print("config:", e, e.key, e.args)
    except AppError as e:
        print("app:", e, e.args, repr(e), str(e) == "")

for n in range(7):
    try:
        act(n)
    except (ConfigError, TimeoutFailure) as e:
        print(type(e).__name__, isinstance(e, AppError), isinstance(e, NetworkError), isinstance(e, Exception))
    except Exception as e:
        print("other", type(e).__name__, repr(e))
errors = [ConfigError("a"), NetworkError("b", 503), AppError("c"), ValueError("d"), ValueError()]
print([str(e) for e in errors])
print([repr(e) for e in errors], [len(e.args) for e in errors])
print(issubclass(TimeoutFailure, AppError), issubclass(ConfigError, NetworkError), issubclass(AppError, Exception))
