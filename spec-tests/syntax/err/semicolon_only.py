# error: E0100 2:1 invalid syntax
;
