/// A scenario as it was written, with all that it extends and what the command line changes: one tree, of which every
/// piece knows the text it comes from.
package struct ScenarioDocument: Sendable {
  /// A map. `null` in it removes what the shipped library says; `extends` is not in it.
  package var root: ScenarioNode
  /// The file that was asked for, what it extends, and so on; then the options of the command line.
  package var sources: [SourceText]
  /// Of the file that was asked for; nil if the scenario is no file, so that it can name none.
  package var folder: ScenarioFolder?

  package init(root: ScenarioNode, sources: [SourceText], folder: ScenarioFolder?) {
    self.root = root
    self.sources = sources
    self.folder = folder
  }

  /// The file that was asked for, as the user named it.
  package var name: String { sources.first?.name ?? "" }
}

/// Reads a scenario file, what it extends, and puts over it what the command line says.
///
/// `-` is standard input. A file that is not there is told apart by `Fault.isMissingFile`.
package func readDocument(path: String, overrides: [Override] = []) -> Checked<ScenarioDocument> {
  let (document, faults) = composeDocument(path: path, overrides: overrides)
  guard let document, faults.isEmpty else { return .faulty(faults) }
  return .valid(document, warnings: [])
}

/// The same, with a document also where its faults (a key that is there twice, say) let the rest be looked at.
package func composeDocument(
  path: String, overrides: [Override] = []
) -> (document: ScenarioDocument?, faults: [Fault]) {
  let name = path == "-" ? "standard input" : path
  let folder = ScenarioFolder(of: path == "-" ? "" : path)
  switch path == "-" ? StandardInput.text : readText(atPath: path) {
  case .failure(let fault):
    let source = SourceText(name: name, text: "", origin: .scenario)
    return (nil, [Fault(at: Place(source, fault), .root, .document(.file(fault.problem)))])
  case .success(let text):
    let source = SourceText(name: name, text: text, origin: .scenario)
    return composeDocument(source, folder: folder, overrides: overrides)
  }
}

/// A scenario from a text at hand.
package func composeDocument(
  _ source: SourceText, folder: ScenarioFolder? = nil, overrides: [Override] = []
) -> (document: ScenarioDocument?, faults: [Fault]) {
  var chain = InheritanceChain(folder: folder)
  guard let root = chain.read(source) else { return (nil, chain.faults) }
  var changed = overrides.reduce(root) { $0.overlaid(by: $1.root) }
  // What is said about the whole scenario points into the file.
  changed.place = root.place
  let document = ScenarioDocument(
    root: changed, sources: chain.sources + overrides.map(\.source), folder: folder)
  return (document, chain.faults)
}
