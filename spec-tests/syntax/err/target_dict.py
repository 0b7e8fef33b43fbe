# error: E0107 2:1 cannot assign to dict literal here. Maybe you meant '==' instead of '='?
{} = 1
