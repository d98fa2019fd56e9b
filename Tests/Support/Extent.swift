/// How many random scenarios the laws of model.md §14 are checked on, and how many futures a closed form is held to.
package enum Extent {
  #if DEBUG
    /// Debug is about a hundred times slower.
    package static let seeds = 1...8
    package static let replications = 1000
    package static let isOptimized = false
  #else
    package static let seeds = 1...240
    package static let replications = 20_000
    package static let isOptimized = true
  #endif
}
