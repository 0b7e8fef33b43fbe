authors = {"Dune": "Herbert", "Emma": "Austen", "Persuasion": "Austen", "Ubik": "Dick", "Valis": "Dick"}
books: dict[str, list[str]] = {}
for title, author in authors.items():
    books.setdefault(author, []).append(title)
print(books, {a: len(b) for a, b in books.items()})
back = {title: author for author, titles in books.items() for title in titles}
print(back == authors, back is authors)

links = [("a", "b"), ("b", "c"), ("a", "c"), ("d", "a"), ("c", "c"), ("a", "b")]
out_links: dict[str, set[str]] = {}
in_links: dict[str, set[str]] = {}
for source, target in links:
    out_links.setdefault(source, set()).add(target)
    in_links.setdefault(target, set()).add(source)
    out_links.setdefault(target, set())
    in_links.setdefault(source, set())
print({k: sorted(v) for k, v in sorted(out_links.items())})
print({k: sorted(v) for k, v in sorted(in_links.items())})
print(sorted(k for k in out_links if not out_links[k]), sorted(k for k in in_links if not in_links[k]))


def reachable(start):
    seen = {start}
    todo = [start]
    while todo:
        for n in sorted(out_links[todo.pop()] - seen):
            seen.add(n)
            todo.append(n)
    return seen


print({n: "".join(sorted(reachable(n))) for n in sorted(out_links)})
both = {k for k in out_links if k in out_links[k]}
print(both, sorted(out_links["a"] & out_links["d"]), sorted(in_links["c"] | in_links["b"]))
anagrams = {}
for word in "stop pots tea spot eat ate post note tone x".split():
    anagrams.setdefault("".join(sorted(word)), []).append(word)
print(anagrams)
print(sorted((v for v in anagrams.values() if len(v) > 1), key=len, reverse=True))
print(max(anagrams.items(), key=lambda kv: (len(kv[1]), kv[0])))
