#ifndef LEARNCAST_REFERENCE_COUNTING_H
#define LEARNCAST_REFERENCE_COUNTING_H

/// What Swift's runtime did on one thread between two calls.
struct learncast_reference_counts {
  long allocations;  ///< of memory, for objects, the storage of arrays or anything else
  long retains;
  long releases;
};

/// Begins to count on this thread.
void learncast_count_references(void);

/// Ends counting on this thread.
struct learncast_reference_counts learncast_counted_references(void);

#endif
