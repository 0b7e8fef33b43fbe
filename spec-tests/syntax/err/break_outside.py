# error: E0109 2:1 'break' outside loop
break
