# error: E0102 2:6 (unicode error) 'unicodeescape' codec can't decode: unknown Unicode character name
x = "\N{NO SUCH CHARACTER}"
