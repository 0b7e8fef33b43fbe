class Temperature:
    """Stores Celsius; Fahrenheit and Kelvin are views of it."""

    def __init__(self, celsius: float = 0.0) -> None:
        self._celsius = 0.0
        self.writes = 0
        self.celsius = celsius

    @property
    def celsius(self) -> float:
        return self._celsius

    @celsius.setter
    def celsius(self, value: float) -> None:
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        self.writes += 1
        self._celsius = value

    @property
    def fahrenheit(self) -> float:
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value: float) -> None:
        self.celsius = (value - 32) * 5 / 9

    @property
    def kelvin(self) -> float:
        return round(self.celsius + 273.15, 2)

    @property
    def state(self) -> str:
        if self.celsius <= 0:
            return "ice"
        return "water" if self.celsius < 100 else "steam"


class Logged(Temperature):
    def __init__(self, celsius: float = 0.0) -> None:
        self.seen: list[float] = []
        super().__init__(celsius)

    @property
    def celsius(self) -> float:
        self.seen.append(self._celsius)
        return self._celsius

    @celsius.setter
    def celsius(self, value: float) -> None:
        self._celsius = value * 1.0
        self.writes += 1


t = Temperature(25.0)
print(t.celsius, t.fahrenheit, t.kelvin, t.state, t.writes)
t.fahrenheit = 212
print(t.celsius, t.state, t.writes)
t.celsius -= 150
print(t.celsius, t.kelvin, t.state, t.writes)
for bad in [-300.0, -273.16]:
    try:
        t.celsius = bad
    except ValueError as e:
        print("refused:", e, t.celsius)
t.celsius = -273.15
print(t.kelvin, t.writes)
log = Logged(50.0)
print(log.state, log.kelvin, log.fahrenheit, log.seen, log.writes)
log.celsius += 60
print(log.state, log.seen, log.writes)
