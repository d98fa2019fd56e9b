#define _GNU_SOURCE
#include "reference_counting.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// These functions stand before those of the libraries, because the executable's symbols come first: every call of the
// program passes here and goes on to the runtime. (The runtime's own hooks for instruments lose the sign of immediate
// objects on Linux, and crash.)

static _Thread_local bool is_counting;
static _Thread_local struct learncast_reference_counts counts;

#define FORWARD(result, name, parameters, arguments, counter) \
  result name parameters;                                     \
  result name parameters {                                    \
    static result(*runtime) parameters;                       \
    if (!runtime) runtime = (result(*) parameters)dlsym(RTLD_NEXT, #name); \
    if (is_counting) counts.counter++;                        \
    return runtime arguments;                                 \
  }

FORWARD(void *, swift_retain, (void *object), (object), retains)
FORWARD(void *, swift_retain_n, (void *object, uint32_t n), (object, n), retains)
FORWARD(void *, swift_bridgeObjectRetain, (void *object), (object), retains)
FORWARD(void *, swift_bridgeObjectRetain_n, (void *object, int n), (object, n), retains)
FORWARD(void, swift_release, (void *object), (object), releases)
FORWARD(void, swift_release_n, (void *object, uint32_t n), (object, n), releases)
FORWARD(void, swift_bridgeObjectRelease, (void *object), (object), releases)
FORWARD(void, swift_bridgeObjectRelease_n, (void *object, int n), (object, n), releases)

// Memory is counted where the runtime and everybody else gets it. dlsym itself allocates: glibc's own names are called.
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size) {
  if (is_counting) counts.allocations++;
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  if (is_counting) counts.allocations++;
  return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size) {
  if (is_counting) counts.allocations++;
  return __libc_realloc(memory, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  if (is_counting) counts.allocations++;
  return __libc_memalign(alignment, size);
}

void learncast_count_references(void) {
  counts = (struct learncast_reference_counts){0};
  is_counting = true;
}

struct learncast_reference_counts learncast_counted_references(void) {
  is_counting = false;
  return counts;
}
