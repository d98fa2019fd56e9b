import ReducedWork

/// reduced-work REPLICATIONS SEED THREADS: plays the reduced work and prints what the other peers print.
let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let (replications, seed, threads) = (numbers[0], UInt64(numbers[1]), numbers[2])
// Once before the clock is started: pages, caches and threads are there then, as they are after a C program's malloc.
_ = try playReducedWork(replications: min(replications, 256), seed: seed, threads: threads)

let clock = ContinuousClock()
let start = clock.now
let outcomes = try playReducedWork(replications: replications, seed: seed, threads: threads)
let seconds = (clock.now - start) / .seconds(1)

let rows = outcomes.map(\.values)
let described = ReducedOutcomes.names.enumerated().map { place, name in
  let mean = rows.reduce(0) { $0 + $1[place] } / Double(replications)
  let squares = rows.reduce(0) { $0 + ($1[place] - mean) * ($1[place] - mean) }
  let deviation = (squares / Double(replications - 1)).squareRoot()
  return "\"\(name)\": {\"mean\": \(mean), \"deviation\": \(deviation)}"
}
let hex = String(digest(of: outcomes), radix: 16)
let padded = String(repeating: "0", count: 16 - hex.count) + hex
print(
  "{\"replications\": \(replications), \"seconds\": \(seconds), \"digest\": \"\(padded)\", "
    + "\"outcomes\": {\(described.joined(separator: ", "))}}")
