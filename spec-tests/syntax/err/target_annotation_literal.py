# error: E0107 2:1 illegal target for annotation
1: int
