print("é", "日本", "\u00e9", "\N{BULLET}", "\x41")
print(["é", "日本"], repr("\u200b"), ascii("é"), f"{'é'!a}")
print(len("日本"), "日本"[1], "日本" < "日本語")
