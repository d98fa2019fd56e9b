#include "philox.h"

#if defined(__x86_64__)
#include <immintrin.h>

// Philox's rounds in registers of AVX2, four words in each, where the processor that runs the program has them. One block
// after the other, a processor is kept busy by 64-bit products and what is done to their halves. In fours, a product is
// put together from four of 32 bits, and takes three quarters of the time nevertheless. Two registers of each word,
// because a round waits for the one before.
#define IN_FOURS __attribute__((target("avx2")))
typedef uint64_t four __attribute__((vector_size(4 * sizeof(uint64_t))));
enum { words = 4, registers = 2, at_once = words * registers, rounds = 10 };
static const uint64_t low_half = 0xffffffff;

/// Both halves of the products with a multiplier.
static inline IN_FOURS void multiply(four x, uint64_t multiplier, four *high, four *low) {
  four x_high = x >> 32, x_low = x & low_half;
  uint64_t m_high = multiplier >> 32, m_low = multiplier & low_half;
  four lowest = x_low * m_low;
  four middle = x_high * m_low + (lowest >> 32);
  four other_middle = x_low * m_high + (middle & low_half);
  *high = x_high * m_high + (middle >> 32) + (other_middle >> 32);
  *low = other_middle << 32 | (lowest & low_half);
}

static IN_FOURS uint64_t below_in_fours(uint64_t limit, uint64_t counter0, int count, uint64_t counter1,
                                        uint64_t counter2, uint64_t key0) {
  uint64_t below = 0;
  for (int n = 0; n < count; n += at_once) {
    four a[registers], b[registers], c[registers], d[registers];
    for (int r = 0; r < registers; r++) {
      a[r] = (four){0, 1, 2, 3} + (counter0 + (uint64_t)(n + words * r));
      b[r] = (four){0} + counter1;
      c[r] = (four){0} + counter2;
      d[r] = (four){0};
    }
#pragma clang loop unroll(full)
    for (uint64_t round = 0; round < rounds; round++)
#pragma clang loop unroll(full)
      for (int r = 0; r < registers; r++) {
        four high0, low0, high1, low1;
        multiply(a[r], PHILOX_M4x64_0, &high0, &low0);
        multiply(c[r], PHILOX_M4x64_1, &high1, &low1);
        a[r] = high1 ^ b[r] ^ (key0 + round * PHILOX_W64_0);
        b[r] = low1;
        c[r] = high0 ^ d[r] ^ (round * PHILOX_W64_1);
        d[r] = low0;
      }
    for (int r = 0; r < registers; r++) {
      uint64_t bits = (uint64_t)_mm256_movemask_pd((__m256d)(a[r] < limit));
      below |= bits << (n + words * r);
    }
  }
  return count < 64 ? below & ((1ull << count) - 1) : below;
}
#endif

uint64_t learncast_philox_below(uint64_t limit, uint64_t counter0, int count, uint64_t counter1, uint64_t counter2,
                                uint64_t key0) {
#if defined(__x86_64__)
  if (count >= words && __builtin_cpu_supports("avx2"))
    return below_in_fours(limit, counter0, count, counter1, counter2, key0);
#endif
  return learncast_philox_each_below(limit, counter0, count, counter1, counter2, key0);
}
