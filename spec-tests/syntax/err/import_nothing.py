# error: E0119 2:14 Expected one or more names after 'import'
from x import
