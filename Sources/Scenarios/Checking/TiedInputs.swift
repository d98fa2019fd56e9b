import Chance

/// Inputs that correlations tie, gathered entry by entry.
struct TiedInputs {
  /// So many are checked within a blink.
  static let most = 500

  private(set) var paths: [String] = []
  private(set) var contradictions: [Contradiction] = []
  private var positions: [String: Int] = [:]
  private var pairs: [Pair: Asked] = [:]
  /// In the order in which they were asked for.
  private var order: [Pair] = []

  private struct Pair: Hashable {
    let one: Int
    let other: Int
  }

  private struct Asked {
    let rank: Double
    let place: Place
  }

  /// A pair of which two different things are asked.
  struct Contradiction {
    let pair: [String]
    let first: Double
    let second: Double
    let place: Place
  }

  /// Correlations that nothing can have at once, in words.
  struct Impossible {
    let asked: [String]
    let nearest: [String]
    let place: Place
  }

  mutating func tie(_ members: [String], _ inputs: CorrelationInputs) {
    guard members.count > 1, paths.count <= TiedInputs.most else { return }
    let known = members.map { position(of: $0) }
    for (index, one) in known.enumerated() {
      for other in known[..<index] {
        let pair = Pair(one: min(one, other), other: max(one, other))
        let rank = inputs.rank.value
        if let before = pairs[pair] {
          guard before.rank != rank else { continue }
          contradictions.append(
            Contradiction(
              pair: [paths[pair.one], paths[pair.other]], first: before.rank, second: rank, place: inputs.rank.place))
          continue
        }
        pairs[pair] = Asked(rank: rank, place: inputs.rank.place)
        order.append(pair)
      }
    }
  }

  private mutating func position(of path: String) -> Int {
    if let known = positions[path] { return known }
    positions[path] = paths.count
    paths.append(path)
    return paths.count - 1
  }

  /// Of all of them; what is not asked for is 0.
  var ranks: CorrelationMatrix {
    var ranks = CorrelationMatrix(count: paths.count)
    for (pair, asked) in pairs { ranks[pair.one, pair.other] = asked.rank }
    return ranks
  }
}

extension TiedInputs {
  /// Groups that hang together and ask for too much.
  var impossibleGroups: [Impossible] {
    let ranks = self.ranks
    return groups.compactMap { members in
      let asked = ranks.restricted(to: members)
      guard RankCorrelation(ranks: asked) == nil else { return nil }
      return impossible(members, asked)
    }
  }

  /// Inputs that are tied to each other, directly or through others; each in rising order.
  private var groups: [[Int]] {
    var group = Array(paths.indices)
    for pair in order where group[pair.one] != group[pair.other] {
      let (kept, merged) = (min(group[pair.one], group[pair.other]), max(group[pair.one], group[pair.other]))
      for index in group.indices where group[index] == merged { group[index] = kept }
    }
    return Set(group).sorted().map { name in group.indices.filter { group[$0] == name } }
  }

  private func impossible(_ members: [Int], _ ranks: CorrelationMatrix) -> Impossible {
    let nearest = RankCorrelation.nearest(to: ranks)
    let stated = order.filter { members.contains($0.one) }
    var asked: [String] = []
    var possible: [String] = []
    for pair in stated {
      asked.append("\(rank(pairs[pair]?.rank ?? 0)) between \(names(pair.one, pair.other))")
    }
    for row in members.indices {
      for column in 0..<row where abs(nearest[row, column] - ranks[row, column]) > 0.005 {
        possible.append("\(rank(nearest[row, column])) between \(names(members[column], members[row]))")
      }
    }
    let place = stated.first.flatMap { pairs[$0]?.place } ?? Place(.nowhere)
    return Impossible(asked: shortened(asked), nearest: shortened(possible), place: place)
  }

  private func names(_ one: Int, _ other: Int) -> String { "\(quoted(paths[one])) and \(quoted(paths[other]))" }

  private func rank(_ value: Double) -> String { PlainNumber.text(value) }

  /// A sentence names six; who has more sees the rule in them.
  private func shortened(_ texts: [String]) -> [String] {
    texts.count <= 6 ? texts : texts.prefix(5) + ["\(texts.count - 5) more"]
  }
}
