// swift-tools-version: 6.2
import PackageDescription

/// The identity that the package manager gives to the package above: the name of its folder. Its layers speak to one
/// another through `package` declarations; what measures them has to be told that it belongs to the same package.
let folder = Context.packageDirectory.split(separator: "/").dropLast().last.map { $0.lowercased() } ?? ""
let identity = String(folder.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" })
let insider: [SwiftSetting] = [.unsafeFlags(["-package-name", identity])]

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "learncast", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "reduced-work",
      dependencies: [.product(name: "ReducedWork", package: "learncast")],
      path: "Peers/Ours"),
    .executableTarget(
      name: "linear-cost",
      dependencies: [.product(name: "LearncastLayers", package: "learncast")],
      path: "LinearCost",
      packageAccess: false,
      swiftSettings: insider),
    .executableTarget(
      name: "Engine",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "LearncastLayers", package: "learncast"),
      ],
      path: "Benchmarks/Engine",
      packageAccess: false,
      swiftSettings: insider,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
