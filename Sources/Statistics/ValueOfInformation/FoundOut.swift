/// Which of many assumptions are worth finding out before choosing, one by one and in groups.
package struct FoundOut: Sendable {
  /// In the order of the assumptions.
  package private(set) var assumptions: [Finding]
  package private(set) var groups: [Finding]

  /// What one assumption or group is worth.
  package struct Finding: Sendable {
    /// Futures in which it is better to choose differently are worth this much on average; `nothing` where no influence on
    /// any difference between strategies is told apart from noise.
    package let value: ValueOfFindingOut
    /// How often chance alone would show as much influence on the gains, 0…1, corrected by Holm; of a group, of its part
    /// that shows most.
    package let influencePValue: Double
    /// How often chance alone would show as much worth, corrected by Holm over what has influence.
    package internal(set) var worthPValue = 1.0
    /// By which strategy is best in which range of the assumption; empty of a group and where there is no influence.
    package let ranges: [BestRange]

    package var hasInfluence: Bool { influencePValue < FoundOut.significance }
    /// Whether it is told apart from nothing.
    package var isWorth: Bool { hasInfluence && worthPValue < FoundOut.significance }
    /// What may be said: 0 where it is not told apart from nothing.
    package var worth: Double { isWorth ? max(0, value.heldOut) : 0 }
  }

  package static let significance = 0.05

  /// - Parameters:
  ///   - columns: of each assumption, its values over all futures; asked for one after another.
  ///   - groups: positions of assumptions.
  package init(
    count: Int, groups: [[Int]], _ gains: StrategyGains, column: (Int) -> [Double]
  ) {
    let terms = (0..<count).map { SplineTerm(column($0), gains) }
    let pValues = holmCorrected(terms.map { $0?.pValue ?? 1 })
    let influential = terms.indices.filter { pValues[$0] < FoundOut.significance }
    assumptions = terms.indices.map { position in
      guard let term = terms[position], pValues[position] < FoundOut.significance else {
        return Finding(value: .nothing, influencePValue: pValues[position], ranges: [])
      }
      let design = AdditiveDesign([(term, nil)], gains)
      return Finding(
        value: ValueOfFindingOut(design), influencePValue: pValues[position],
        ranges: BestRange.along(term, design, column(position)))
    }
    let ones = assumptions
    self.groups = groups.map { group in
      let parts = influential.filter(group.contains).sorted { (pValues[$0], $0) < (pValues[$1], $1) }
      let least = group.map { pValues[$0] }.min() ?? 1
      guard parts.count > 1 else {
        return Finding(
          value: parts.first.map { ones[$0].value } ?? .nothing, influencePValue: least, ranges: [])
      }
      let crossed = Set(parts.prefix(FoundOut.mostCrossed))
      let chosen = parts.sorted().compactMap { part in
        terms[part].map { term -> (SplineTerm, [Double]?) in
          let values = crossed.contains(part) ? column(part) : []
          return (term, crossed.contains(part) ? gains.rows.map { values[$0] } : nil)
        }
      }
      return Finding(
        value: ValueOfFindingOut(AdditiveDesign(chosen, gains)), influencePValue: least, ranges: [])
    }
    correct()
    raise(groups)
  }

  /// So many of a group's most influential parts enter it with the products of each pair, too.
  private static let mostCrossed = 5

  /// Holm's correction over everything that has influence.
  private mutating func correct() {
    let places = assumptions.indices.filter { assumptions[$0].hasInfluence }
    let wide = groups.indices.filter { groups[$0].hasInfluence }
    for (place, pValue) in zip(places, holmCorrected(places.map { assumptions[$0].value.pValue })) {
      assumptions[place].worthPValue = pValue
    }
    for (place, pValue) in zip(wide, holmCorrected(wide.map { groups[$0].value.pValue })) {
      groups[place].worthPValue = pValue
    }
  }

  /// Who knows more can choose no worse: a group whose fit found less than the fit of a part has the part's.
  private mutating func raise(_ members: [[Int]]) {
    let order = members.indices.sorted { (members[$0].count, $0) < (members[$1].count, $1) }
    let sets = members.map { Set($0) }
    for group in order {
      for part in members[group] where isLess(groups[group], assumptions[part]) {
        groups[group].take(assumptions[part])
      }
      for other in order where other != group && sets[other].isSubset(of: sets[group]) {
        if isLess(groups[group], groups[other]) { groups[group].take(groups[other]) }
      }
    }
  }

  private func isLess(_ one: Finding, _ other: Finding) -> Bool { one.worth < other.worth }
}

extension FoundOut.Finding {
  /// The value of a part of it.
  fileprivate mutating func take(_ part: FoundOut.Finding) {
    self = FoundOut.Finding(
      value: part.value, influencePValue: min(influencePValue, part.influencePValue), worthPValue: part.worthPValue,
      ranges: [])
  }
}
