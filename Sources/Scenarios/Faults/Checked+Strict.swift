extension Checked {
  /// The same with every doubt as a fault: no value is left if anything at all is to be said.
  package var strict: Checked {
    faults.isEmpty ? self : .faulty(faults)
  }
}
