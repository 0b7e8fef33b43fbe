#!/usr/bin/env python3
"""Times the kernels beside clang -O3 -march=native, in one run, interleaved.

    run.py --molt target/release/molt             # all kernels, 5 rounds
    run.py --molt … --only matmul,life -k 9

Each kernel is `kernels/NAME.py` (Stage A) and `kernels/NAME.c` (OpenMP), the same work. Both print
`check VALUE` and `time SECONDS`, taken inside the program. Printed are medians and the ratio to the
faster of the two C builds (one thread, and OpenMP with as many threads as Molt); `!` marks a check
that differs by more than 1e-9.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ARGS = {"mandelbrot": ["1200", "200"], "matmul": ["400", "10"], "life": ["800", "60"], "primes": ["1500000"],
        "pi": ["60000000"], "bodies": ["600000"]}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--molt", default="molt", help="the compiler")
    ap.add_argument("--clang", default=shutil.which("clang-22") or shutil.which("clang"), help="the peer")
    ap.add_argument("--only", default="", help="comma-separated kernels")
    ap.add_argument("--threads", default="2")
    ap.add_argument("-k", type=int, default=5, help="rounds")
    args = ap.parse_args()
    if not args.clang:
        sys.exit("bench: no clang found")
    names = args.only.split(",") if args.only else sorted(ARGS)
    with tempfile.TemporaryDirectory() as d:
        for name in names:
            bench(name, args, pathlib.Path(d))


def bench(name, args, out):
    source = HERE / "kernels" / name
    seq, omp, molt = (out / f"{name}-{p}" for p in ("c", "omp", "molt"))
    flags = ["-O3", "-march=native", "-ffp-contract=off", str(source.with_suffix(".c")), "-lm"]
    subprocess.run([args.clang, *flags, "-o", str(seq)], check=True)
    subprocess.run([args.clang, "-fopenmp", *flags, "-o", str(omp), "-Wl,-rpath,/usr/lib/llvm-22/lib"], check=True)
    subprocess.run([args.molt, "build", str(source.with_suffix(".py")), "-o", str(molt)], check=True)
    peers = {"clang": (seq, "1"), "clang-omp": (omp, args.threads), "molt-1": (molt, "1"),
             f"molt-{args.threads}": (molt, args.threads)}
    times = {p: [] for p in peers}
    checks = {}
    for _ in range(args.k):
        for peer, (exe, threads) in peers.items():
            env = {**os.environ, "OMP_NUM_THREADS": threads, "MOLT_NUM_THREADS": threads}
            lines = subprocess.run([exe, *ARGS[name]], check=True, capture_output=True, text=True, env=env).stdout
            said = dict(line.split(None, 1) for line in lines.splitlines())
            times[peer].append(float(said["time"]))
            checks[peer] = float(said["check"])
    best = min(statistics.median(times["clang"]), statistics.median(times["clang-omp"]))
    cells = []
    for peer, t in times.items():
        m = statistics.median(t)
        base = statistics.median(times["clang"]) if peer in ("clang", "molt-1") else best
        wrong = "!" if abs(checks[peer] - checks["clang"]) > 1e-9 * abs(checks["clang"]) else ""
        cells.append(f"{peer} {m:.3f} s ({m / base:.2f}x){wrong}")
    print(f"{name:12}" + "   ".join(cells), flush=True)


if __name__ == "__main__":
    main()
