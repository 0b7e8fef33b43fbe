#include "common.h"

static void step(int64_t n, const int64_t *a, int64_t *b) {
#pragma omp parallel for
    for (int64_t y = 1; y < n - 1; y++)
        for (int64_t x = 1; x < n - 1; x++) {
            int64_t p = y * n + x;
            int64_t s = a[p - n - 1] + a[p - n] + a[p - n + 1] + a[p - 1] + a[p + 1] + a[p + n - 1] + a[p + n] + a[p + n + 1];
            b[p] = s == 3 || (s == 2 && a[p] == 1);
        }
}

int main(int argc, char **argv) {
    int64_t n = arg(argc, argv, 1), reps = arg(argc, argv, 2), s = 0;
    int64_t *a = malloc(n * n * 8), *b = calloc(n * n, 8);
    for (int64_t i = 0; i < n * n; i++) a[i] = i * 7919 / 13 % 3 == 0;
    double t0 = now();
    for (int64_t r = 0; r < reps; r++) step(n, a, b), step(n, b, a);
    double t1 = now();
    for (int64_t i = 0; i < n * n; i++) s += a[i];
    printf("check %lld\ntime %.6f\n", (long long)s, t1 - t0);
}
