# error: E0119 2:24 future feature wings is not defined
from __future__ import wings
