import Quantities

// Makers of inputs that are numbers; one for each type of field, which is the input's mark.

extension Input {
  /// **U**: drawn once a replication.
  static func assumption(
    _ key: String, _ field: Field<Owner, Stated<Uncertain>>, _ unit: Unit, _ range: AllowedRange,
    is need: InputDeclaration.Need = .defaulted, _ section: String, _ meaning: String
  ) -> Input {
    uncertain(key, field, QuantityForm(unit, range, .assumption), need, section, meaning)
  }

  /// **⟲**: drawn at every occurrence.
  static func chance(
    _ key: String, _ field: Field<Owner, Stated<Uncertain>>, _ unit: Unit, _ range: AllowedRange,
    is need: InputDeclaration.Need = .defaulted, _ section: String, _ meaning: String
  ) -> Input {
    uncertain(key, field, QuantityForm(unit, range, .chance), need, section, meaning)
  }

  private static func uncertain(
    _ key: String, _ field: Field<Owner, Stated<Uncertain>>, _ form: QuantityForm, _ need: InputDeclaration.Need,
    _ section: String, _ meaning: String
  ) -> Input {
    let declaration = InputDeclaration(key, .quantity(form), need, section, meaning)
    return Input(declaration) { reader, layers, owner in
      guard let found = layers.value(key) else { return reader.missing(declaration, layers) }
      if let stated = reader.uncertain(found, form) { owner[keyPath: field] = stated }
    }
  }

  /// **⟲** or **U** where nothing is meant if nothing is written, such as an effect of a disruption.
  static func optional(
    _ key: String, _ field: Field<Owner, Stated<Uncertain>?>, _ unit: Unit, _ range: AllowedRange, _ mark: Mark,
    _ section: String, _ meaning: String, without: String
  ) -> Input {
    let form = QuantityForm(unit, range, mark)
    return Input(InputDeclaration(key, .quantity(form), .optional(without), section, meaning)) {
      reader, layers, owner in
      guard let found = layers.optionalValue(key) else { return }
      owner[keyPath: field] = reader.uncertain(found, form)
    }
  }

  /// One number.
  static func fixed(
    _ key: String, _ field: Field<Owner, Stated<Double>>, _ unit: Unit, _ range: AllowedRange, whole: Bool = false,
    is need: InputDeclaration.Need = .defaulted, _ section: String, _ meaning: String
  ) -> Input {
    let form = QuantityForm(unit, range, .fixed, isWhole: whole)
    let declaration = InputDeclaration(key, .quantity(form), need, section, meaning)
    return Input(declaration) { reader, layers, owner in
      guard let found = layers.value(key) else { return reader.missing(declaration, layers) }
      if let stated = reader.number(found, form) { owner[keyPath: field] = stated }
    }
  }

  /// One number, or none.
  static func optional(
    _ key: String, _ field: Field<Owner, Stated<Double>?>, _ unit: Unit, _ range: AllowedRange,
    _ section: String, _ meaning: String, without: String
  ) -> Input {
    let form = QuantityForm(unit, range, .fixed)
    return Input(InputDeclaration(key, .quantity(form), .optional(without), section, meaning)) {
      reader, layers, owner in
      guard let found = layers.optionalValue(key) else { return }
      owner[keyPath: field] = reader.number(found, form)
    }
  }

  /// **S**: a value from each date on.
  static func schedule(
    _ key: String, _ field: Field<Owner, Stated<Schedule>>, _ unit: Unit, _ range: AllowedRange, whole: Bool = false,
    is need: InputDeclaration.Need = .defaulted, _ section: String, _ meaning: String
  ) -> Input {
    let form = QuantityForm(unit, range, .schedule, isWhole: whole)
    let declaration = InputDeclaration(key, .quantity(form), need, section, meaning)
    return Input(declaration) { reader, layers, owner in
      guard let found = layers.value(key) else { return reader.missing(declaration, layers) }
      if let stated = reader.schedule(found, form) { owner[keyPath: field] = stated }
    }
  }

  /// **S**, or none.
  static func optionalSchedule(
    _ key: String, _ field: Field<Owner, Stated<Schedule>?>, _ unit: Unit, _ range: AllowedRange, whole: Bool = false,
    _ section: String, _ meaning: String, without: String
  ) -> Input {
    let form = QuantityForm(unit, range, .schedule, isWhole: whole)
    return Input(InputDeclaration(key, .quantity(form), .optional(without), section, meaning)) {
      reader, layers, owner in
      guard let found = layers.optionalValue(key) else { return }
      owner[keyPath: field] = reader.schedule(found, form)
    }
  }
}
