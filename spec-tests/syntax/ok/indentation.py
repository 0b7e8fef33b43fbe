if a:
 if b:
  pass
 else:
    pass
if a:
	if b:
		pass
	pass
if a:
        b
else:
    c

    d
      
    e
