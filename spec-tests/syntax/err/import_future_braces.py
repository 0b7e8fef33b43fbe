# error: E0119 2:24 not a chance
from __future__ import braces
