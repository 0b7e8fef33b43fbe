#include "common.h"

int main(int argc, char **argv) {
    int64_t n = arg(argc, argv, 1), limit = arg(argc, argv, 2), total = 0;
    double t0 = now();
#pragma omp parallel for schedule(dynamic) reduction(+ : total)
    for (int64_t y = 0; y < n; y++) {
        double ci = 2.4 * y / n - 1.2;
        for (int64_t x = 0; x < n; x++) {
            double cr = 2.4 * x / n - 1.7, zr = 0, zi = 0;
            int64_t k = 0;
            while (k < limit && zr * zr + zi * zi <= 4.0) {
                double t = zr * zr - zi * zi + cr;
                zi = 2.0 * zr * zi + ci;
                zr = t;
                k++;
            }
            total += k;
        }
    }
    printf("check %lld\ntime %.6f\n", (long long)total, now() - t0);
}
