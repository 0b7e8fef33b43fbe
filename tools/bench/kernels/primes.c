#include "common.h"

static int is_prime(int64_t v) {
    if (v < 4) return v > 1;
    if (v % 2 == 0) return 0;
    for (int64_t d = 3; d * d <= v; d += 2)
        if (v % d == 0) return 0;
    return 1;
}

int main(int argc, char **argv) {
    int64_t n = arg(argc, argv, 1), count = 0;
    double t0 = now();
#pragma omp parallel for schedule(dynamic, 1024) reduction(+ : count)
    for (int64_t i = 0; i < n; i++) count += is_prime(i);
    printf("check %lld\ntime %.6f\n", (long long)count, now() - t0);
}
