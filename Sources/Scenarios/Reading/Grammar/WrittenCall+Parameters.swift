import Chance

extension WrittenCall {
  /// What the arguments are to the family.
  enum Given {
    /// The shares of the percentiles, 0…1, in the order of the arguments.
    case percentiles(PercentileForm, shares: [Double])
    /// The arguments in the order of the form's parameters.
    case parameters(ParameterForm, ordered: [Argument])
  }

  /// Finds the form that the arguments fill, by name or by place.
  func given() throws(ValueProblem) -> Given {
    let names = arguments.compactMap(\.name)
    if names.isEmpty { return try givenByPlace() }
    if names.count < arguments.count { throw ValueProblem(offset, .namedAndUnnamedParameters(family: family)) }
    for (index, argument) in arguments.enumerated() where names[..<index].contains(names[index]) {
      throw ValueProblem(argument.offset, .repeatedParameter(read: names[index]))
    }
    let shares = try percentileShares()
    if shares.count == arguments.count, let form = family.percentileForm, form.count == shares.count {
      return .percentiles(form, shares: shares)
    }
    if shares.isEmpty, let form = try formOfNames(names) { return form }
    throw ValueProblem(offset, .parametersDoNotFit(family: family, given: givenNames))
  }

  private func givenByPlace() throws(ValueProblem) -> Given {
    guard let form = family.forms.first, form.parameters.count == arguments.count else {
      throw ValueProblem(offset, .parametersDoNotFit(family: family, given: givenNames))
    }
    return .parameters(form, ordered: arguments)
  }

  private func formOfNames(_ names: [String]) throws(ValueProblem) -> Given? {
    let known = family.forms.flatMap { $0.parameters.map(\.rawValue) }
    for argument in arguments {
      guard let name = argument.name, !known.contains(name) else { continue }
      let nearest = NearestName.nearest(to: name, among: known)
      throw ValueProblem(argument.offset, .unknownParameter(read: name, family: family, nearest: nearest))
    }
    for form in family.forms where form.parameters.count == names.count {
      let ordered = form.parameters.compactMap { wanted in arguments.first { $0.name == wanted.rawValue } }
      if ordered.count == names.count { return .parameters(form, ordered: ordered) }
    }
    return nil
  }

  /// The shares of those arguments that are named as percentiles: 0.1 for `p10`, 0.025 for `p2.5`.
  private func percentileShares() throws(ValueProblem) -> [Double] {
    var shares: [Double] = []
    for argument in arguments {
      guard let name = argument.name, name.hasPrefix("p"), let percent = Double(name.dropFirst()) else { continue }
      guard percent > 0, percent < 100 else {
        throw ValueProblem(argument.offset, .percentileOutOfRange(read: name))
      }
      shares.append(percent / 100)
    }
    return shares
  }

  /// What was given, for a message: `mean and shape`, `3 numbers`.
  private var givenNames: String {
    let names = arguments.compactMap(\.name)
    switch (names.count, arguments.count) {
    case (0, 0): return "nothing"
    case (0, 1): return "one number"
    case (0, let count): return "\(count) numbers"
    case (1, _): return "'\(clipped(names[0]))' alone"
    default: return list(names.map(quoted), "and")
    }
  }

  /// The argument that a problem speaks of, else the name of the family.
  func offset(of problem: DistributionProblem) -> Int {
    let position: Int? =
      switch problem {
      case .percentileOutsideSupport(let percentile, _, _):
        arguments.firstIndex { $0.name.flatMap { Double($0.dropFirst()) } == percentile.share * 100 }
      case .notPositive(let parameter, _), .negative(let parameter, _):
        arguments.firstIndex { $0.name == parameter.rawValue }
      default: nil
      }
    return position.map { arguments[$0].offset } ?? offset
  }
}
