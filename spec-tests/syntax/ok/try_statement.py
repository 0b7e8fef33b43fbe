try:
    pass
except:
    pass
try: pass
except A: pass
except (A, B) as e: pass
except: pass
else: pass
finally: pass
try: pass
finally: pass
try:
    try: pass
    except A: raise
finally: pass
except_ = 1
