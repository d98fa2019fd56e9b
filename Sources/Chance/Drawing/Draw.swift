/// A distribution that was added to a `DrawTable`: the handle that a plan keeps in its columns.
@frozen
public struct Draw: Hashable, Sendable {
  @usableFromInline let index: Int32
  /// Whether only one value can be drawn, so that no uniform is needed.
  public let isFixed: Bool

  @usableFromInline
  init(index: Int32, isFixed: Bool) {
    self.index = index
    self.isFixed = isFixed
  }
}
