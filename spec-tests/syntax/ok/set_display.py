{1}
{1, 2,}
{*a}
{*a, *b, 1}
{x for x in y}
{x for x in y if z}
{a := 1, b}
