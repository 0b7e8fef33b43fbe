# error: E0100 2:14 invalid syntax
import a as b.c
