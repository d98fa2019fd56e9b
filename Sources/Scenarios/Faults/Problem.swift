/// What can be wrong with a scenario; the wording is in `Problem+Message.swift`.
package enum Problem: Hashable, Sendable {
  case isEmpty
}
