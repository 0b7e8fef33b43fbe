#include "common.h"

int main(int argc, char **argv) {
    int64_t n = arg(argc, argv, 1);
    double t0 = now(), h = 1.0 / n, s = 0;
#pragma omp parallel for reduction(+ : s)
    for (int64_t i = 0; i < n; i++) {
        double x = (i + 0.5) * h;
        s += 4.0 / (1.0 + x * x);
    }
    printf("check %.17g\n", s * h);
    printf("time %.6f\n", now() - t0);
}
