/// The words for chances that stand beside their numbers, never without them.
///
/// After the guidance note of the IPCC (Mastrandrea et al. 2010), whose classes overlap: cut here so that each chance has
/// one word. People read such words too mildly without a number (Budescu et al. 2014), so the number always stands first.
package struct Likelihood: Sendable, Equatable {
  package let word: String
  /// The least whole percent that the word is said of.
  package let fromPercent: Int

  /// From the greatest chance down.
  package static let table = [
    Likelihood(word: "very likely", fromPercent: 90), Likelihood(word: "likely", fromPercent: 66),
    Likelihood(word: "about even", fromPercent: 40), Likelihood(word: "unlikely", fromPercent: 10),
    Likelihood(word: "very unlikely", fromPercent: 0),
  ]

  package static let source =
    "Mastrandrea et al. 2010, Guidance Note for Lead Authors of the IPCC Fifth Assessment Report on Consistent Treatment of "
    + "Uncertainties; Budescu et al. 2014, Nature Climate Change 4, on why the number stands beside the word"
}

/// The word for a chance. It goes by the whole percent that is shown beside it, so that the two never disagree.
package func likelihood(_ chance: Double) -> String {
  guard chance.isFinite else { return "unknown" }
  let percent = Int((chance * 100).rounded())
  return Likelihood.table.first { percent >= $0.fromPercent }?.word ?? "very unlikely"
}
