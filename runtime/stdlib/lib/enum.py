"""Enums: the classes that the members' classes inherit from."""


class Enum:
    _name_: str

    @property
    def name(self) -> str:
        return self._name_

    def __str__(self) -> str:
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __hash__(self) -> int:
        return hash(self._name_)


class IntMixin(Enum):
    """`class E(int, Enum)`"""

    _value_: int

    def __molt_base__(self) -> int:
        return self._value_

    def __eq__(self, other):
        if isinstance(other, IntMixin):
            return self._value_ == other._value_
        return self._value_ == other

    def __hash__(self) -> int:
        return hash(self._value_)

    def __bool__(self) -> bool:
        return self._value_ != 0


class IntEnum(IntMixin):
    def __str__(self) -> str:
        return str(self._value_)

    def __format__(self, spec: str) -> str:
        return format(self._value_, spec)


class FloatMixin(Enum):
    """`class E(float, Enum)`"""

    _value_: float

    def __molt_base__(self) -> float:
        return self._value_

    def __eq__(self, other):
        if isinstance(other, FloatMixin):
            return self._value_ == other._value_
        return self._value_ == other

    def __hash__(self) -> int:
        return hash(self._value_)

    def __bool__(self) -> bool:
        return self._value_ != 0.0


class StrMixin(Enum):
    """`class E(str, Enum)`"""

    _value_: str

    def __molt_base__(self) -> str:
        return self._value_

    def __eq__(self, other):
        if isinstance(other, StrMixin):
            return self._value_ == other._value_
        return self._value_ == other

    def __hash__(self) -> int:
        return hash(self._value_)

    def __bool__(self) -> bool:
        return len(self._value_) > 0


class StrEnum(StrMixin):
    def __str__(self) -> str:
        return self._value_

    def __format__(self, spec: str) -> str:
        return format(self._value_, spec)


class Flag(Enum):
    """An unnamed combination has an empty `_name_`."""

    _value_: int

    @property
    def name(self) -> str | None:
        if self._name_ == "":
            return None
        return self._name_

    def __repr__(self) -> str:
        if self._name_ == "":
            return f"<{type(self).__name__}: {self._value_}>"
        return f"<{type(self).__name__}.{self._name_}: {self._value_}>"

    def __str__(self) -> str:
        if self._name_ == "":
            return f"{type(self).__name__}({self._value_})"
        return f"{type(self).__name__}.{self._name_}"

    def __contains__(self, other) -> bool:
        return other._value_ & self._value_ == other._value_

    def __len__(self) -> int:
        return self._value_.bit_count()

    def __bool__(self) -> bool:
        return self._value_ != 0


class IntFlag(Flag):
    def __molt_base__(self) -> int:
        return self._value_

    def __eq__(self, other):
        if isinstance(other, IntFlag):
            return self._value_ == other._value_
        return self._value_ == other

    def __hash__(self) -> int:
        return hash(self._value_)

    def __str__(self) -> str:
        return str(self._value_)

    def __format__(self, spec: str) -> str:
        return format(self._value_, spec)


def flag_value(value: int, flag_mask: int, boundary: str, name: str) -> int:
    """The value of the flag that `value` asks for."""
    width = flag_mask.bit_length()
    all_bits = (1 << width) - 1
    if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
        if boundary == "strict":
            bits = max(value.bit_length(), width)
            raise ValueError(
                f"<flag '{name}'> invalid value {value}\n"
                f"    given {binary(value, bits)}\n"
                f"  allowed {binary(flag_mask, bits)}"
            )
        if boundary == "conform":
            value = value & flag_mask
        elif value < 0:
            value = max(all_bits + 1, 1 << value.bit_length()) + value
    if value < 0:
        value = all_bits + 1 + value
    return value


def flag_name(value: int, names: list[str], values: list[int], boundary: str, name: str) -> str:
    """The name of a combination: its members' names, single bits first, then what is left over."""
    parts: list[str] = []
    combined = 0
    singles = 0
    for i, bits in enumerate(values):
        if bits.bit_count() == 1:
            singles |= bits
            if bits & value:
                parts.append(names[i])
                combined |= bits
    if value & ~singles:
        for i, bits in enumerate(values):
            if bits.bit_count() > 1 and bits & value == bits:
                parts.append(names[i])
                combined |= bits
    if combined == 0:
        return ""
    if value ^ combined:
        if boundary == "strict":
            raise ValueError(f"<flag '{name}'>: no members with value {value ^ combined}")
        parts.append(str(value ^ combined))
    return "|".join(parts)


def binary(value: int, bits: int) -> str:
    """`0b0 0101`, `0b1 1010` for a negative value: the sign, and `bits` digits of two's complement."""
    digits = ""
    for i in range(bits - 1, -1, -1):
        digits += "1" if value >> i & 1 else "0"
    return f"0b{'1' if value < 0 else '0'} {digits}"
