#include "common.h"

static void matmul(int64_t n, const double *a, const double *b, double *c) {
#pragma omp parallel for
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < n; j++) c[i * n + j] = 0;
        for (int64_t k = 0; k < n; k++) {
            double x = a[i * n + k];
            for (int64_t j = 0; j < n; j++) c[i * n + j] += x * b[k * n + j];
        }
    }
}

int main(int argc, char **argv) {
    int64_t n = arg(argc, argv, 1), reps = arg(argc, argv, 2);
    double *a = malloc(n * n * 8), *b = malloc(n * n * 8), *c = malloc(n * n * 8), s = 0;
    for (int64_t i = 0; i < n * n; i++) a[i] = (i % 71) / 70.0, b[i] = (i % 53) / 52.0;
    double t0 = now();
    for (int64_t r = 0; r < reps; r++) matmul(n, a, b, c);
    double t1 = now();
    for (int64_t i = 0; i < n * n; i++) s += c[i];
    printf("check %.17g\ntime %.6f\n", s, t1 - t0);
}
