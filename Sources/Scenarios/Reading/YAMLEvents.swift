import CYaml

/// Takes a YAML text apart, event by event.
///
/// Yams' own tree is not used: it is complete before anybody can look at its size, tells of one doubled key only, and
/// cannot be left half-way. What is used is the parser inside Yams, libyaml. See Documentation/Decisions.
@safe
final class YAMLEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The text, where it stays while the parser reads it.
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  init(_ text: String) {
    let utf8 = Array(text.utf8)
    unsafe bytes = UnsafeMutableBufferPointer.allocate(capacity: utf8.count)
    _ = unsafe bytes.initialize(from: utf8)
    unsafe parser = UnsafeMutablePointer.allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe bytes.deallocate()
  }

  /// The next event; nothing may be asked for after an error or the end of the text.
  func next() throws(YAMLError) -> YAMLEvent {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw error }
      defer { unsafe yaml_event_delete(&event) }
      if let kind = unsafe kind(of: event) {
        return unsafe YAMLEvent(kind: kind, start: YAMLMark(event.start_mark), end: YAMLMark(event.end_mark))
      }
    }
  }

  /// Nil for the start of the text, which says nothing.
  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind? {
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_END_EVENT: return .textEnd
    case YAML_ALIAS_EVENT: return unsafe .alias(string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT: return unsafe .scalar(YAMLScalar(event))
    case YAML_SEQUENCE_START_EVENT:
      let list = unsafe event.data.sequence_start
      let properties = unsafe YAMLProperties(anchor: string(list.anchor), tag: string(list.tag))
      return unsafe .listStart(properties, isInBrackets: list.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_SEQUENCE_END_EVENT: return .listEnd
    case YAML_MAPPING_START_EVENT:
      let map = unsafe event.data.mapping_start
      let properties = unsafe YAMLProperties(anchor: string(map.anchor), tag: string(map.tag))
      return unsafe .mapStart(properties, isInBraces: map.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_MAPPING_END_EVENT: return .mapEnd
    default: return nil
    }
  }

  private var error: YAMLError {
    guard unsafe parser.pointee.error != YAML_READER_ERROR else { return readerError }
    return unsafe YAMLError(
      problem: parser.pointee.problem.map { unsafe String(cString: $0) } ?? "out of memory",
      place: YAMLMark(parser.pointee.problem_mark),
      context: parser.pointee.context.map { unsafe String(cString: $0) } ?? "",
      contextPlace: YAMLMark(parser.pointee.context_mark))
  }

  /// A character that YAML forbids: the reader meets it before the rest of the parser does, and knows its byte only.
  private var readerError: YAMLError {
    let offset = unsafe min(parser.pointee.problem_offset, bytes.count)
    let before = unsafe String(decoding: bytes[..<offset], as: UTF8.self)
    let place = YAMLMark(endOf: before)
    let code = unsafe String(parser.pointee.problem_value, radix: 16, uppercase: true)
    let digits = String(repeating: "0", count: max(0, 4 - code.count)) + code
    return YAMLError(problem: "U+\(digits)", place: place, context: "while reading", contextPlace: place)
  }
}

extension YAMLScalar {
  fileprivate init(_ event: yaml_event_t) {
    let scalar = unsafe event.data.scalar
    let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    text = unsafe String(decoding: bytes, as: UTF8.self)
    isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
    properties = unsafe YAMLProperties(anchor: string(scalar.anchor), tag: string(scalar.tag))
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }
}

private func string(_ start: UnsafeMutablePointer<yaml_char_t>?) -> String? {
  guard let start = unsafe start else { return nil }
  return unsafe String(cString: start)
}
