/// What a search among mixes found.
package struct FoundMix: Sendable {
  /// In the order in which they were first tried.
  package let candidates: [Candidate]
  /// The best that keeps all constraints, by all futures; nil where none that was tried does.
  package let best: LeverSetting?
  /// The best, or the one that comes nearest to keeping the constraints.
  package let nearest: LeverSetting?
  /// How many mixes there are.
  package let combinations: Int
  package let triesAll: Bool

  package struct Candidate: Sendable {
    package let setting: LeverSetting
    /// That it was played in.
    package let futures: Int
    /// When and why it went out; nil of those that got to the end of their race.
    package let out: Out?
  }

  package struct Out: Sendable {
    /// That it was played in when it went out.
    package let futures: Int
    package let reason: Reason
  }

  package enum Reason: String, Sendable {
    case breaksConstraint = "breaks a constraint"
    case worse
    /// Others looked better; it was not told apart from them.
    case outranked
  }
}
