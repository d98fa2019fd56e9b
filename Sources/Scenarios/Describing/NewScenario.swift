/// What `learncast new` writes.
package enum NewScenario {
  /// A commented scenario to start from: a few of everything, complete and without fault.
  package static let starter = String(decoding: PackageResources.new_scenario_yaml, as: UTF8.self)

  /// The same with every input: its value, and what it means; what is left out stands there as a comment.
  package static func full() -> Checked<String> {
    let source = SourceText(name: "new scenario", text: starter, origin: .scenario)
    switch readScenario(source) {
    case .faulty(let faults): return .faulty(faults)
    case .valid(let scenario, let warnings):
      return .valid(introduction + scenario.resolved.annotated, warnings: warnings)
    }
  }

  private static let introduction = """
    # Every input of a scenario, with what it means. Each is explained where it comes first; a line that is a comment as a
    # whole is an input that this scenario does without. Keep what you want to change, and leave out the rest:
    # what is not written comes from the assumption library.


    """
}

extension ResolvedScenario {
  /// Every value, in the order of the declarations, with what it means.
  var annotated: String {
    var text = AnnotatedText()
    text.append(root, Scenario.declarations, indentation: 0, explains: true)
    return text.lines.joined(separator: "\n") + "\n"
  }

  private struct AnnotatedText {
    var lines: [String] = []

    mutating func append(_ node: Node, _ declarations: [InputDeclaration], indentation: Int, explains: Bool) {
      let margin = String(repeating: " ", count: indentation)
      for declaration in declarations {
        if let child = node.below[declaration.key] {
          if indentation == 0 { lines.append("") }
          if explains { lines.append("\(margin)# \(declaration.explanation)") }
          append(child, declaration, indentation, explains)
        } else if explains {
          let example = declaration.example(in: .usDollar)
          let without = declaration.leftOut.isEmpty ? "" : " Without: \(declaration.leftOut)."
          if !example.isEmpty {
            lines.append("\(margin)# \(declaration.key): \(example)    — \(declaration.explanation)\(without)")
          }
        }
      }
    }

    private mutating func append(
      _ node: Node, _ declaration: InputDeclaration, _ indentation: Int, _ explains: Bool
    ) {
      let margin = String(repeating: " ", count: indentation)
      switch declaration.form {
      case .section(let parts) where !node.below.isEmpty:
        lines.append("\(margin)\(declaration.key):")
        append(node, parts, indentation: indentation + 2, explains: explains)
      case .keyed(_, let parts) where !node.below.isEmpty, .fixedKeys(_, let parts) where !node.below.isEmpty:
        lines.append("\(margin)\(declaration.key):")
        for (index, (id, thing)) in node.below.enumerated() {
          guard !thing.below.isEmpty else {
            ResolvedScenario.append(id, thing, indentation: indentation + 2, false, to: &lines)
            continue
          }
          lines.append("\(margin)  \(ResolvedScenario.scalar(id)):")
          append(thing, parts, indentation: indentation + 4, explains: explains && index == 0)
        }
      default: ResolvedScenario.append(declaration.key, node, indentation: indentation, false, to: &lines)
      }
    }
  }
}

extension InputDeclaration {
  /// What leaving it out means, in words; empty where the library has a default.
  fileprivate var leftOut: String {
    if case .optional(let meaning) = need { meaning } else { "" }
  }

  /// `Growth of prices at each fiscal year. (share per year; U; > −50 %)`
  fileprivate var explanation: String {
    guard case .quantity(let form) = self.form else {
      return formInWords == "inputs" ? meaning : "\(meaning) (\(formInWords))"
    }
    let parts = [
      form.unit == .number ? "" : form.unit.inWords, form.mark == .fixed ? "" : form.mark.rawValue, form.rangeInWords,
    ]
    let told = parts.filter { !$0.isEmpty }.joined(separator: "; ")
    return told.isEmpty ? meaning : "\(meaning) (\(told))"
  }
}
