# error: E01 2 outside loop
break
