from core import Step

REGISTRY: dict[str, Step] = {}


def plugin(name: str):
    def register(f: Step) -> Step:
        REGISTRY[name] = f
        return f

    return register
