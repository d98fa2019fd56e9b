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
#endif
