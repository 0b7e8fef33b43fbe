"""Containers beside the builtin ones. `namedtuple` is the compiler's."""

from collections._chain import ChainMap
from collections._counter import Counter
from collections._default import defaultdict
from collections._deque import deque
from collections._ordered import OrderedDict
