s = "hello"
print(s, len(s), s[0], s[-1], s[1:3], s[::-1], s * 3, s + " " + "world")
print("ell" in s, "xyz" in s, s == "hello", s < "help", s != "x", "" in s)
for c in "abc":
    print(c, ord(c), chr(ord(c) + 1), end=";")
print()
print("tab\tnewline\\n 'single' \"double\"", repr("it's"), repr('say "hi"'), repr("a\nb\t\x00é"))
u = "héllo wörld ∑ 🎉"
print(u, len(u), u[1], u[-1], u[::-1], u[6:11])
print("-".join(["a", "b", "c"]), ", ".join([str(i) for i in range(5)]))
print(str(12) + str(1.5) + str(True) + str(None))
print("a" "b" 'c')
print("""multi
line""")
