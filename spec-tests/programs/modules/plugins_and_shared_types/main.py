from dataclasses import replace

from core import Document, Pipeline
from plugins import REGISTRY, text, numbers

pipeline = Pipeline()
for name in sorted(REGISTRY):
    pipeline.add(name, REGISTRY[name])
print(sorted(REGISTRY), len(pipeline))
doc = Document("note", ["Hello  World", "7 apples and 35 pears", "", "  Trailing  "])
result = pipeline.run(doc)
print(result)
print(doc.lines, doc == replace(doc), result == doc)
for name, before, after in pipeline.trace:
    print(f"{name:<8}{before:>3} ->{after:>3}")
print(pipeline.only("upper", "strip").run(doc).lines)
print(numbers.total(doc), text.longest(doc), numbers.seen)
try:
    pipeline.only("strip", "missing")
except KeyError as e:
    print("KeyError:", e)
print(text.longest(Document("empty", [])), numbers.total(result))
