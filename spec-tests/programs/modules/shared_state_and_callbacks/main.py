import config
from events import emit, on, seen
from handlers import audit, install
import handlers

print(config.get("mode"), config.get("missing", "none"), config.changes)
install()
on("start", lambda value: config.put("started", str(value)))
print(emit("start", 1), emit("stop", 2), emit("start", 3), emit("nothing", 0))
print(config.get("started"), config.get("mode"), config.changes, seen)
print(audit, handlers.audit is audit, handlers.total())
config.put("mode", "quiet")
print(emit("start", 4), handlers.audit[-1], config.get("mode"))
with config.temporary("mode", "loud") as before:
    print(before, config.get("mode"), emit("stop", 5))
print(config.get("mode"), config.changes)
try:
    emit("fail", 0)
except handlers.HandlerError as e:
    print(type(e).__name__, e, e.__cause__)
print(seen, len(audit))
