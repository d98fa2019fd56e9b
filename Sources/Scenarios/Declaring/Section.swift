/// The inputs of one kind of thing, declared once, each with the field that it fills.
struct Section<Owner: Sendable>: Sendable {
  let inputs: [Input<Owner>]

  init(_ inputs: [Input<Owner>]) { self.inputs = inputs }

  var declarations: [InputDeclaration] { inputs.map(\.declaration) }
}

/// An input of some kind of thing: what it is, and how it gets from the text into its field.
struct Input<Owner: Sendable>: Sendable {
  let declaration: InputDeclaration
  let read: @Sendable (inout InputReader, Layers, inout Owner) -> Void

  init(
    _ declaration: InputDeclaration, _ read: @escaping @Sendable (inout InputReader, Layers, inout Owner) -> Void
  ) {
    self.declaration = declaration
    self.read = read
  }
}

/// A field of an owner.
typealias Field<Owner, Value> = any WritableKeyPath<Owner, Value> & Sendable
