# error: E0119 2:16 trailing comma not allowed without surrounding parentheses
from x import a,
