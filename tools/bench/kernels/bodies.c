#include "common.h"
#include <math.h>

int main(int argc, char **argv) {
    enum { N = 5 };
    double x[3 * N], v[3 * N], m[N], s = 0;
    for (int i = 0; i < 3 * N; i++) x[i] = sin(i * 1.7) * 3.0, v[i] = cos(i * 2.3) * 0.2;
    for (int i = 0; i < N; i++) m[i] = 1.0 + 0.5 * i;
    int64_t steps = arg(argc, argv, 1);
    double t0 = now();
    for (int64_t t = 0; t < steps; t++) {
        for (int i = 0; i < N; i++)
            for (int j = i + 1; j < N; j++) {
                double dx = x[3 * i] - x[3 * j], dy = x[3 * i + 1] - x[3 * j + 1], dz = x[3 * i + 2] - x[3 * j + 2];
                double d2 = dx * dx + dy * dy + dz * dz + 0.01, f = 0.001 / (d2 * sqrt(d2));
                v[3 * i] -= dx * m[j] * f;
                v[3 * i + 1] -= dy * m[j] * f;
                v[3 * i + 2] -= dz * m[j] * f;
                v[3 * j] += dx * m[i] * f;
                v[3 * j + 1] += dy * m[i] * f;
                v[3 * j + 2] += dz * m[i] * f;
            }
        for (int i = 0; i < 3 * N; i++) x[i] += 0.001 * v[i];
    }
    double t1 = now();
    for (int i = 0; i < 3 * N; i++) s += fabs(x[i]);
    printf("check %.17g\ntime %.6f\n", s, t1 - t0);
}
