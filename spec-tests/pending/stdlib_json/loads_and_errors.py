import json

print(
    json.loads("5"), json.loads("-2.5e3"), json.loads('"text"'), json.loads("true"), json.loads("null"),
    json.loads("[]"), json.loads("{}"),
)
print(json.loads(' [1, 2.0, "three", null, false, [4], {"k": "v"}] '))
doc = json.loads('{"a": 1, "b": {"c": [true, {"d": null}]}, "e": "\\u00e9\\n\\"\\\\\\/ \\ud83c\\udf89"}')
print(doc, doc["b"]["c"][1], doc["e"], list(doc))
print(
    json.loads('{"k": 1, "k": 2}'), json.loads("[1,\n2\t,3]"), json.loads('"\\u0041\\t"'), json.loads("1E2"),
    json.loads("-0"), json.loads("-0.0"), json.loads("[NaN, Infinity]"),
)
for bad in [
    "", "[1,", "[1 2]", '{"a" 1}', "{a: 1}", "'single'", "tru", "01", "1.", '"open', '"bad \\x"', "[1]]", '"tab\there"',
    "nul", "-", "+1", '{"a":}', "[", "{", '{"a"', "1 2",
]:
    try:
        print(repr(bad), json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), type(e).__name__, e.lineno, e.colno, e.pos, isinstance(e, ValueError))
people = json.loads("""
[
  {"name": "Ann", "age": 31, "langs": ["py", "c"]},
  {"name": "Bob", "age": 25, "langs": []},
  {"name": "Cy", "age": 44, "langs": ["go"]}
]
""")
print(
    len(people), [p["name"] for p in people], sum(p["age"] for p in people),
    [lang for p in people for lang in p["langs"]],
)
oldest = max(people, key=lambda p: p["age"])
print(oldest["name"], sorted(p["name"] for p in people if p["langs"]), people[0].get("city", "unknown"))
people[1]["langs"].append("rust")
people.append({"name": "Dee", "age": 1, "langs": []})
print(json.dumps(people[1:], separators=(",", ":")))
again = json.loads(json.dumps(people))
print(again == people, again is people)
