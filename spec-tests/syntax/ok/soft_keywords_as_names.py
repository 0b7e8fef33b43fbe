match = 1
case = 2
type = 3
_ = 4
parfor = 5
match(x)
match[x]
match.x
match * x
match, case
match: int = 1
match[x]: int = 1
case(x)
print(match, case, type, _)
type(x)
type.x
type = type
type: int
parfor(x)
parfor.x
parfor[0] = parfor(1) + parfor
match in x
match if x else y
match = case = type
match -x
match (x)
match \
    (x)
for match in x: pass
def match(case): type = case
class case: match = 1
import match as case
