// The reduced work of README.md in C, on one core, as fast as its author can make it: the same streams as ours, so
// that every outcome of every replication has the same bits.
//
// Random123 makes the occasional draws, GSL inverts the normal distribution. The 1,456 draws of absences a replication
// are Philox rounds written out: what depends on the address alone, on the week alone or on the seed alone is worked out
// beforehand (the first round whole, half of the second, the keys), and of the last round only the word that is used.
// Compiled for a processor with AVX2 or more, they are made for eight weeks at a time, as ours are.
#include <Random123/philox.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_version.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define QUOTED(number) QUOTED_TEXT(number)
#define QUOTED_TEXT(text) #text

enum { programs = 20, roles = 5, lanes = 8, members = 14, weeks = 104, outcomes = 7, rounds = 10 };

static const int members_of_role[roles] = {4, 3, 3, 2, 2};
static const double member_hours = 30, crew_limit = 60, stretch = 1.1, absence = 0.08, strikes_a_week = 1.0 / 26;

/// The hours of a program or of the team by role; three lanes stay empty, so that a vector register holds them all.
typedef double by_role __attribute__((vector_size(lanes * sizeof(double))));

static uint64_t mixed(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

/// Sources/Chance/Address.swift: FNV-1a of the sentence, and a finalizer.
static uint64_t address(const char *kind, int number, const char *purpose) {
  char sentence[64];
  snprintf(sentence, sizeof sentence, "%s/%d/%s", kind, number, purpose);
  uint64_t hash = 0xcbf29ce484222325;
  for (const char *byte = sentence; *byte; byte++) hash = (hash ^ (unsigned char)*byte) * 0x100000001b3;
  return mixed(hash);
}

static double uniform_of(uint64_t word) { return ((double)(word >> 12) + 0.5) * 0x1p-52; }

// ---- What is the same in every replication

static uint64_t seed, effort_address[programs], strikes_address[programs], rework_address[programs];
static uint64_t member_high[members], member_low[members];  // of the first round's product with the address
static uint64_t week_low[weeks];                             // of the first round's product with the week
static uint64_t week_second_high[weeks], week_second_low[weeks];
static uint64_t key[rounds], other_key[rounds], absent_below;
static by_role base_effort[programs];
static double log_mean, log_deviation;

static inline uint64_t product(uint64_t a, uint64_t b, uint64_t *low) {
  unsigned __int128 whole = (unsigned __int128)a * b;
  *low = (uint64_t)whole;
  return (uint64_t)(whole >> 64);
}

static void prepare(uint64_t the_seed) {
  seed = the_seed;
  for (int r = 0; r < rounds; r++) {
    key[r] = seed + (uint64_t)r * PHILOX_W64_0;
    other_key[r] = (uint64_t)r * PHILOX_W64_1;
  }
  for (int m = 0; m < members; m++)
    member_high[m] = product(PHILOX_M4x64_1, address("member", m, "absent"), &member_low[m]);
  for (int w = 0; w < weeks; w++) {
    uint64_t high = product(PHILOX_M4x64_0, (uint64_t)w, &week_low[w]);
    week_second_high[w] = product(PHILOX_M4x64_1, high, &week_second_low[w]);
  }
  // Uniforms below the probability are those of words below this one.
  uint64_t step = (uint64_t)(absence * 0x1p52) - 2;
  while (uniform_of(step << 12) < absence) step++;
  absent_below = step << 12;
  for (int p = 0; p < programs; p++) {
    effort_address[p] = address("program", p, "effort");
    strikes_address[p] = address("program", p, "strikes");
    rework_address[p] = address("program", p, "rework");
    base_effort[p] = (by_role){0};
    for (int r = 0; r < roles; r++) base_effort[p][r] = 100 + 50 * ((7 * p + 3 * r) % 11);
  }
  // The lognormal law with median 1 and sigma 0.4, from its mean and standard deviation as a scenario gives them.
  double mean = exp(0.08), deviation = mean * sqrt(expm1(0.16)), ratio = deviation / mean, variance = log1p(ratio * ratio);
  log_mean = log(mean) - variance / 2;
  log_deviation = sqrt(variance);
}

// ---- Draws

static double uniform(uint64_t replication, uint64_t at, uint64_t occurrence) {
  philox4x64_ctr_t counter = {{occurrence, replication, at, 0}};
  philox4x64_key_t keys = {{seed, 0}};
  return uniform_of(philox4x64(counter, keys).v[0]);
}

static double exponential(uint64_t replication, uint64_t at, uint64_t occurrence) {
  return -log(uniform(replication, at, occurrence));
}

static double lognormal(double u) {
  double above = 1 - u;
  return exp(log_mean + log_deviation * (u <= above ? gsl_cdf_ugaussian_Pinv(u) : gsl_cdf_ugaussian_Qinv(above)));
}

#ifdef __AVX2__
enum { at_once = 8 };
typedef uint64_t eight __attribute__((vector_size(at_once * sizeof(uint64_t))));
static const uint64_t low_half = 0xffffffff;
_Static_assert(weeks % at_once == 0, "whole groups of weeks");

/// Both halves of products with a multiplier, put together from products of 32 bits.
static inline eight products(eight x, uint64_t multiplier, eight *low) {
  eight x_high = x >> 32, x_low = x & low_half;
  uint64_t m_high = multiplier >> 32, m_low = multiplier & low_half;
  eight lowest = x_low * m_low, middle = x_high * m_low + (lowest >> 32);
  eight other_middle = x_low * m_high + (middle & low_half);
  *low = other_middle << 32 | (lowest & low_half);
  return x_high * m_high + (middle >> 32) + (other_middle >> 32);
}

static inline eight of_weeks(const uint64_t *values) {
  eight some;
  memcpy(&some, values, sizeof some);
  return some;
}

/// In which weeks a member is absent, from what is known before: of the second round, by member and by week.
static void draw_member(int m, uint64_t second_high, uint64_t second_low, uint8_t absent[weeks]) {
  for (int w = 0; w < weeks; w += at_once) {
    eight a = of_weeks(week_second_high + w) ^ (member_low[m] ^ key[1]), b = of_weeks(week_second_low + w);
    eight c = of_weeks(week_low + w) ^ second_high, d = (eight){0} + second_low;
#pragma GCC unroll 8
    for (int r = 2; r < rounds - 1; r++) {
      eight low0, low1, high0 = products(a, PHILOX_M4x64_0, &low0), high1 = products(c, PHILOX_M4x64_1, &low1);
      a = high1 ^ b ^ key[r];
      b = low1;
      c = high0 ^ d ^ other_key[r];
      d = low0;
    }
    eight ignored, below = (eight)((products(c, PHILOX_M4x64_1, &ignored) ^ b ^ key[rounds - 1]) < absent_below);
    for (int n = 0; n < at_once; n++) absent[w + n] = (uint8_t)(below[n] & 1);
  }
}

/// How many members of each role are there in each week, as hours; returns how many absences there were.
static int draw_presence(uint64_t replication, by_role capacity[weeks]) {
  uint8_t gone[roles][weeks] = {{0}}, absent[weeks];
  int m = 0;
  for (int r = 0; r < roles; r++)
    for (int end = m + members_of_role[r]; m < end; m++) {
      uint64_t second_low, second_high = product(PHILOX_M4x64_0, member_high[m] ^ replication ^ key[0], &second_low);
      draw_member(m, second_high ^ other_key[1], second_low, absent);
      for (int w = 0; w < weeks; w++) gone[r][w] += absent[w];
    }
  int absences = 0;
  for (int w = 0; w < weeks; w++) {
    capacity[w] = (by_role){0};
    for (int r = 0; r < roles; r++) {
      capacity[w][r] = member_hours * (members_of_role[r] - gone[r][w]);
      absences += gone[r][w];
    }
  }
  return absences;
}
#else
/// The same, where words are made one by one.
static int draw_presence(uint64_t replication, by_role capacity[weeks]) {
  uint64_t second_high[members], second_low[members];
  for (int m = 0; m < members; m++)
    second_high[m] = product(PHILOX_M4x64_0, member_high[m] ^ replication ^ key[0], &second_low[m]) ^ other_key[1];
  int absences = 0;
  for (int w = 0; w < weeks; w++) {
    uint8_t absent[members];
    for (int m = 0; m < members; m++) {
      uint64_t a = week_second_high[w] ^ member_low[m] ^ key[1], b = week_second_low[w];
      uint64_t c = second_high[m] ^ week_low[w], d = second_low[m];
#pragma GCC unroll 8
      for (int r = 2; r < rounds - 1; r++) {
        uint64_t low0, low1;
        uint64_t high0 = product(PHILOX_M4x64_0, a, &low0), high1 = product(PHILOX_M4x64_1, c, &low1);
        a = high1 ^ b ^ key[r];
        b = low1;
        c = high0 ^ d ^ other_key[r];
        d = low0;
      }
      uint64_t ignored;
      absent[m] = (product(PHILOX_M4x64_1, c, &ignored) ^ b ^ key[rounds - 1]) < absent_below;
    }
    int m = 0;
    capacity[w] = (by_role){0};
    for (int r = 0; r < roles; r++) {
      int gone = 0;
      for (int end = m + members_of_role[r]; m < end; m++) gone += absent[m];
      capacity[w][r] = member_hours * (members_of_role[r] - gone);
      absences += gone;
    }
  }
  return absences;
}
#endif

// ---- A replication

static inline by_role lesser(by_role a, by_role b) {
  by_role least;
  for (int r = 0; r < lanes; r++) least[r] = a[r] < b[r] ? a[r] : b[r];
  return least;
}

/// Capacity; where more is wanted, what is wanted up to the stretch.
static inline by_role stretched_to(by_role demand, by_role capacity) {
  by_role available = lesser(demand, stretch * capacity);
  for (int r = 0; r < lanes; r++) available[r] = demand[r] > capacity[r] ? available[r] : capacity[r];
  return available;
}

static inline int is_any_positive(by_role hours) {
  int is = 0;
  for (int r = 0; r < lanes; r++) is |= hours[r] > 0;
  return is;
}

static double total(by_role hours) {
  double sum = 0;
  for (int r = 0; r < roles; r++) sum += hours[r];
  return sum;
}

typedef struct {
  by_role remaining, drawn;
  double hazard, threshold;
  int number, rings, has_begun;
} program;

static void play(uint64_t replication, double result[outcomes]) {
  by_role capacity[weeks], demand = {0}, worked = {0}, stretched = {0};
  const by_role limit = {crew_limit, crew_limit, crew_limit, crew_limit, crew_limit};
  int absences = draw_presence(replication, capacity);
  program open[programs];
  for (int p = 0; p < programs; p++) {
    by_role effort = base_effort[p] * lognormal(uniform(replication, effort_address[p], 0));
    open[p] = (program){.remaining = effort, .drawn = effort, .number = p};
    demand += lesser(effort, limit);
    open[p].threshold = exponential(replication, strikes_address[p], 0);
  }
  int count = programs, launched = 0, on_time = 0, strikes = 0, launch_weeks = 0;
  for (int w = 0; w < weeks && count > 0; w++) {
    by_role available = stretched_to(demand, capacity[w]);
    stretched += available - capacity[w];
    by_role left = available;
    int still_open = 0;
    demand = (by_role){0};
    for (int i = 0; i < count; i++) {
      program *it = &open[i];
      by_role hours = lesser(lesser(it->remaining, limit), left);
      it->remaining -= hours;
      left -= hours;
      worked += hours;
      if (!it->has_begun) it->has_begun = is_any_positive(hours);
      if (!is_any_positive(it->remaining)) {
        launched++;
        on_time += w <= 12 + 4 * it->number;
        launch_weeks += w;
        continue;
      }
      if (it->has_begun && (it->hazard += strikes_a_week) >= it->threshold) {
        double share = 0.05 + 0.2 * uniform(replication, rework_address[it->number], (uint64_t)it->rings);
        it->remaining += share * it->drawn;
        it->hazard = 0;
        it->rings++;
        it->threshold = exponential(replication, strikes_address[it->number], (uint64_t)it->rings);
        strikes++;
      }
      demand += lesser(it->remaining, limit);
      if (still_open != i) open[still_open] = *it;
      still_open++;
    }
    count = still_open;
  }
  result[0] = total(worked);
  result[1] = total(stretched);
  result[2] = launched;
  result[3] = on_time;
  result[4] = strikes;
  result[5] = launch_weeks;
  result[6] = absences;
}

// ---- The command

static const char *const names[outcomes] = {"hours_worked", "stretched_hours", "launched", "on_time",
                                             "strikes",      "launch_weeks",    "absences"};

int main(int count, char **arguments) {
  int replications = count > 1 ? atoi(arguments[1]) : 1000;
  if (replications < 2) return 64;
  prepare(count > 2 ? strtoull(arguments[2], NULL, 10) : 1);
  double(*all)[outcomes] = malloc(sizeof(double[outcomes]) * (size_t)replications);
  if (!all) return 71;
  memset(all, 0, sizeof(double[outcomes]) * (size_t)replications);
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (int n = 0; n < replications; n++) play((uint64_t)n, all[n]);
  clock_gettime(CLOCK_MONOTONIC, &end);
  uint64_t digest = 0xcbf29ce484222325;
  double mean[outcomes] = {0}, squares[outcomes] = {0};
  for (int n = 0; n < replications; n++)
    for (int o = 0; o < outcomes; o++) {
      uint64_t bits;
      memcpy(&bits, &all[n][o], sizeof bits);
      for (int byte = 0; byte < 8; byte++) digest = (digest ^ (bits >> (8 * byte) & 0xff)) * 0x100000001b3;
      mean[o] += all[n][o] / replications;
    }
  for (int n = 0; n < replications; n++)
    for (int o = 0; o < outcomes; o++) squares[o] += (all[n][o] - mean[o]) * (all[n][o] - mean[o]);
  printf("{\"replications\": %d, \"seconds\": %.9f, \"digest\": \"%016llx\", ", replications,
         (double)(end.tv_sec - start.tv_sec) + 1e-9 * (double)(end.tv_nsec - start.tv_nsec), (unsigned long long)digest);
  printf("\"version\": \"%s, GSL %s\", \"outcomes\": {",
#ifdef __clang__
         "clang " QUOTED(__clang_major__) "." QUOTED(__clang_minor__),
#else
         "gcc " __VERSION__,
#endif
         gsl_version);
  for (int o = 0; o < outcomes; o++)
    printf("%s\"%s\": {\"mean\": %.17g, \"deviation\": %.17g}", o ? ", " : "", names[o], mean[o],
           sqrt(squares[o] / (replications - 1)));
  printf("}}\n");
  free(all);
  return 0;
}
