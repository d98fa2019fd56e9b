// Philox4x64-10 (Salmon, Moraes, Dror, Shaw 2011) from Random123, as one pure function.
// Random123 is C macros over structs that Swift cannot import; this header is all that stands between.
#ifndef LEARNCAST_PHILOX_H
#define LEARNCAST_PHILOX_H
#pragma STDC FP_CONTRACT OFF
#include <stdint.h>
#include <Random123/philox.h>

/// The four 64-bit words of one block.
typedef struct {
  uint64_t first, second, third, fourth;
} learncast_philox_block;

/// The block at a counter of four words under a key of two: a pure function.
static inline learncast_philox_block learncast_philox(uint64_t counter0, uint64_t counter1,
                                                      uint64_t counter2, uint64_t counter3,
                                                      uint64_t key0, uint64_t key1) {
  philox4x64_ctr_t counter = {{counter0, counter1, counter2, counter3}};
  philox4x64_key_t key = {{key0, key1}};
  philox4x64_ctr_t words = philox4x64(counter, key);
  learncast_philox_block block = {words.v[0], words.v[1], words.v[2], words.v[3]};
  return block;
}

/// Which of up to 64 blocks begin with a word below a limit: bit n for the block whose first counter word is n more, with
/// a last counter word and a second key word of 0. What the blocks have in common is worked out once by the compiler.
static inline uint64_t learncast_philox_each_below(uint64_t limit, uint64_t counter0, int count, uint64_t counter1,
                                                   uint64_t counter2, uint64_t key0) {
  uint64_t below = 0;
  for (int n = count - 1; n >= 0; n--) {
    uint64_t word = learncast_philox(counter0 + (uint64_t)n, counter1, counter2, 0, key0, 0).first;
    below = below << 1 | (word < limit);
  }
  return below;
}

/// The same, eight blocks at a time where the processor has AVX2.
uint64_t learncast_philox_below(uint64_t limit, uint64_t counter0, int count, uint64_t counter1, uint64_t counter2,
                                uint64_t key0);
#endif
