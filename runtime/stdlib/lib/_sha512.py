"""SHA-512 (FIPS 180-4), for seeds of `random` that are text."""

from _molt import get, rt


def sha512(message: list[int]) -> list[int]:
    """The digest of bytes, as 64 bytes."""
    padded = message.copy()
    padded.append(128)
    while len(padded) % 128 != 112:
        padded.append(0)
    length = len(message) * 8
    for shift in range(120, -1, -8):
        padded.append(length >> shift & 255 if shift < 63 else 0)
    state = _START.copy()
    for block in range(0, len(padded), 128):
        _mix(state, padded, block)
    digest: list[int] = []
    for word in state:
        for shift in range(56, -1, -8):
            digest.append(rt.molt_int_shr_unsigned(word, shift) & 255)
    return digest


def _mix(state: list[int], message: list[int], block: int) -> None:
    """Mixes 128 bytes into the state."""
    w: list[int] = []
    for at in range(block, block + 128, 8):
        word = 0
        for byte in range(8):
            word = rt.molt_int_wrapping_mul(word, 256) | get(message, at + byte)
        w.append(word)
    for t in range(16, 80):
        low = get(w, t - 15)
        high = get(w, t - 2)
        s0 = _rotate(low, 1) ^ _rotate(low, 8) ^ rt.molt_int_shr_unsigned(low, 7)
        s1 = _rotate(high, 19) ^ _rotate(high, 61) ^ rt.molt_int_shr_unsigned(high, 6)
        w.append(_add(_add(get(w, t - 16), s0), _add(get(w, t - 7), s1)))
    a, b, c, d = state[0], state[1], state[2], state[3]
    e, f, g, h = state[4], state[5], state[6], state[7]
    for t in range(80):
        s1 = _rotate(e, 14) ^ _rotate(e, 18) ^ _rotate(e, 41)
        choice = (e & f) ^ (~e & g)
        first = _add(_add(h, s1), _add(choice, _add(get(_ROUNDS, t), get(w, t))))
        s0 = _rotate(a, 28) ^ _rotate(a, 34) ^ _rotate(a, 39)
        majority = (a & b) ^ (a & c) ^ (b & c)
        h, g, f, e = g, f, e, _add(d, first)
        d, c, b, a = c, b, a, _add(first, _add(s0, majority))
    for at, word in enumerate([a, b, c, d, e, f, g, h]):
        state[at] = _add(state[at], word)


def _add(a: int, b: int) -> int:
    return rt.molt_int_wrapping_add(a, b)


def _rotate(word: int, by: int) -> int:
    """The word rotated to the right."""
    return rt.molt_int_shr_unsigned(word, by) | rt.molt_int_wrapping_shl(word, 64 - by)


# Fractions of the square roots of the first 8 primes.
_START = [
    7640891576956012808,
    -4942790177534073029,
    4354685564936845355,
    -6534734903238641935,
    5840696475078001361,
    -7276294671716946913,
    2270897969802886507,
    6620516959819538809,
]

# Fractions of the cube roots of the first 80 primes.
_ROUNDS = [
    4794697086780616226,
    8158064640168781261,
    -5349999486874862801,
    -1606136188198331460,
    4131703408338449720,
    6480981068601479193,
    -7908458776815382629,
    -6116909921290321640,
    -2880145864133508542,
    1334009975649890238,
    2608012711638119052,
    6128411473006802146,
    8268148722764581231,
    -9160688886553864527,
    -7215885187991268811,
    -4495734319001033068,
    -1973867731355612462,
    -1171420211273849373,
    1135362057144423861,
    2597628984639134821,
    3308224258029322869,
    5365058923640841347,
    6679025012923562964,
    8573033837759648693,
    -7476448914759557205,
    -6327057829258317296,
    -5763719355590565569,
    -4658551843659510044,
    -4116276920077217854,
    -3051310485924567259,
    489312712824947311,
    1452737877330783856,
    2861767655752347644,
    3322285676063803686,
    5560940570517711597,
    5996557281743188959,
    7280758554555802590,
    8532644243296465576,
    -9096487096722542874,
    -7894198246740708037,
    -6719396339535248540,
    -6333637450476146687,
    -4446306890439682159,
    -4076793802049405392,
    -3345356375505022440,
    -2983346525034927856,
    -860691631967231958,
    1182934255886127544,
    1847814050463011016,
    2177327727835720531,
    2830643537854262169,
    3796741975233480872,
    4115178125766777443,
    5681478168544905931,
    6601373596472566643,
    7507060721942968483,
    8399075790359081724,
    8693463985226723168,
    -8878714635349349518,
    -8302665154208450068,
    -8016688836872298968,
    -6606660893046293015,
    -4685533653050689259,
    -4147400797238176981,
    -3880063495543823972,
    -3348786107499101689,
    -1523767162380948706,
    -757361751448694408,
    500013540394364858,
    748580250866718886,
    1242879168328830382,
    1977374033974150939,
    2944078676154940804,
    3659926193048069267,
    4368137639120453308,
    4836135668995329356,
    5532061633213252278,
    6448918945643986474,
    6902733635092675308,
    7801388544844847127,
]
