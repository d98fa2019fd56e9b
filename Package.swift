// swift-tools-version: 6.2
import PackageDescription

/// The compiler's strictest settings, the same for every target of ours.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let orderedCollections = Target.Dependency.product(
  name: "OrderedCollections", package: "swift-collections")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// Targets are layers: each may use those above it in this list and none below (Tests/Specifications checks the imports).
let layers: [Target] = [
  .systemLibrary(
    name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev", "pkg-config"])]),
  .target(name: "CRandom123", exclude: ["README.md"]),
  .target(name: "CFileExchange"),
  .target(name: "Quantities", swiftSettings: strict),
  .target(name: "Chance", dependencies: ["CGSL", "CRandom123"], swiftSettings: strict),
  .target(
    name: "LearningModel", dependencies: ["Chance", "Quantities"], exclude: ["README.md"],
    swiftSettings: strict),
  .target(name: "Statistics", dependencies: ["CGSL"], swiftSettings: strict),
  .target(
    name: "Scenarios",
    dependencies: ["LearningModel", "Chance", "Quantities", yams, orderedCollections],
    resources: [.embedInCode("Library/Resources")],
    swiftSettings: strict),
  .target(
    name: "Forecasting", dependencies: ["LearningModel", "Statistics", "Chance", "Quantities"],
    swiftSettings: strict),
  .target(
    name: "Analysis",
    dependencies: ["Scenarios", "Forecasting", "Statistics", "LearningModel", "Chance", "Quantities"],
    swiftSettings: strict),
  .target(
    name: "Reports",
    dependencies: [
      "CFileExchange", "Analysis", "Forecasting", "LearningModel", "Statistics", "Chance", "Quantities", "Scenarios",
    ],
    swiftSettings: strict),
  .executableTarget(
    name: "learncast",
    dependencies: [
      "Reports", "Analysis", "Forecasting", "Scenarios", "LearningModel", "Statistics", "Chance", "Quantities",
      argumentParser,
    ],
    swiftSettings: strict),
]

let tests: [Target] = [
  .target(name: "CReferenceCounting", path: "Tests/CReferenceCounting"),
  .target(
    name: "Support",
    dependencies: ["LearningModel", "Scenarios", "Chance", "Quantities", "Forecasting"],
    path: "Tests/Support",
    swiftSettings: strict),
  // What learncast is measured by against other languages' ways: here, so that a test keeps it true.
  .target(name: "ReducedWork", dependencies: ["Chance"], path: "Benchmarks/Peers/ReducedWork", swiftSettings: strict),
  .testTarget(name: "QuantitiesTests", dependencies: ["Quantities"], swiftSettings: strict),
  .testTarget(
    name: "ChanceTests", dependencies: ["Chance", "CRandom123", "Statistics", "Support"],
    exclude: ["ReferenceValues"], swiftSettings: strict),
  .testTarget(
    name: "LearningModelTests", dependencies: ["LearningModel", "Support"], swiftSettings: strict),
  .testTarget(
    name: "StatisticsTests", dependencies: ["Statistics"],
    exclude: ["ReferenceValues"], swiftSettings: strict),
  .testTarget(
    name: "ScenariosTests", dependencies: ["Scenarios", "Support"],
    exclude: ["FaultyScenarios", "Describing/check_schema.py"], swiftSettings: strict),
  .testTarget(
    name: "ForecastingTests", dependencies: ["Forecasting", "Chance", "Statistics", "Support"], swiftSettings: strict),
  .testTarget(
    name: "AnalysisTests", dependencies: ["Analysis", "Support"], swiftSettings: strict),
  .testTarget(
    name: "ReportsTests", dependencies: ["Reports", "Support"], swiftSettings: strict),
  .testTarget(
    name: "Specifications",
    dependencies: [
      "CReferenceCounting", "ReducedWork", "Support", "Scenarios", "Forecasting", "Reports", "LearningModel",
    ],
    swiftSettings: strict),
]

/// Fuzzers link libFuzzer, so that they are there for `make fuzz` only (Tests/Fuzzing). Its `main` is the one that counts.
let fuzzers: [Target] =
  Context.environment["LEARNCAST_FUZZ"] == nil
  ? []
  : ["FuzzScenario", "FuzzValue"].map { name in
    .executableTarget(
      name: name, dependencies: ["LearningModel", "Quantities", "Scenarios"], path: "Tests/Fuzzing/\(name)",
      swiftSettings: strict, linkerSettings: [.unsafeFlags(["-Xlinker", "-z", "-Xlinker", "muldefs"])])
  }

/// The program, the chance behind it for programs of others, and what the package in Benchmarks measures.
let products: [Product] = [
  .executable(name: "learncast", targets: ["learncast"]),
  .library(name: "Chance", targets: ["Chance"]),
  .library(
    name: "LearncastLayers",
    targets: [
      "Quantities", "Chance", "LearningModel", "Statistics", "Scenarios", "Forecasting", "Analysis", "Reports",
    ]),
  .library(name: "ReducedWork", targets: ["ReducedWork"]),
]

let package = Package(
  name: "learncast",
  products: products,
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: layers + tests + fuzzers,
  swiftLanguageModes: [.v6]
)
