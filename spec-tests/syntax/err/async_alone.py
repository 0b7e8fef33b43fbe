# error: E0103 2:7 expected 'def', 'for' or 'with' after 'async'
async x = 1
