import Chance
import Testing

@Suite("Address") struct AddressTests {
  @Test("sentences, parts and purposes have the same hashes for ever", arguments: try LuckReference.read().addresses)
  func hashesAreFixed(reference: LuckReference.Address) {
    let address = Address(reference.sentence)
    #expect(address.value == reference.hash.value)
    #expect(address.part(3).value == reference.fourthPart.value)
    #expect(address.of(Address("departs")).value == reference.departs.value)
  }

  @Test("no two of 100,000 parts and purposes of two roles share an address")
  func derivedAddressesDiffer() {
    let roles = [Address("role/designer"), Address("role/facilitator")]
    let purposes = [Address("departs"), Address("absent"), Address("time to fill")]
    var seen: Set<Address> = Set(roles + purposes)
    for role in roles {
      for purpose in purposes { seen.insert(role.of(purpose)) }
      for member in 0..<10_000 {
        let seat = role.part(member)
        seen.insert(seat)
        for purpose in purposes { seen.insert(seat.of(purpose)) }
        seen.insert(role.of(purposes[0]).part(member))
      }
    }
    // Two roles and three purposes; then for each role 3 purposes and, for each member, 1 + 3 + 1 addresses.
    #expect(seen.count == 2 + 3 + 2 * (3 + 10_000 * 5))
  }

  @Test("order matters: the third part of the second is not the second part of the third")
  func orderMatters() {
    let (thing, purpose) = (Address("program/onboarding"), Address("estimate error"))
    #expect(thing.part(2).part(3) != thing.part(3).part(2))
    #expect(thing.of(purpose) != purpose.of(thing))
    #expect(thing.of(purpose).part(1) != thing.part(1).of(purpose))
  }

  @Test("a change of one letter changes half of the bits")
  func lettersSpread() {
    // 26 letters against the next one: 25 distances of mean 32 and standard deviation 4, so their mean has 0.8.
    let hashes = (0..<26).map { Address("program/\(Character(Unicode.Scalar(UInt8(97 + $0))))").value }
    let changed = zip(hashes, hashes.dropFirst()).map { ($0 ^ $1).nonzeroBitCount }
    #expect(abs(Double(changed.reduce(0, +)) / 25 - 32) < 4 * 0.8)
  }
}
