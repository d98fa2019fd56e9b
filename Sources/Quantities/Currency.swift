/// The currency of a scenario: everything in it is counted in one (no exchange rates).
package struct Currency: Hashable, Sendable {
  /// ISO 4217: `USD`.
  package let code: String
  /// The signs that may stand before or after an amount, the customary one first; empty where only the code is used.
  package let signs: [String]
  /// Digits after the point that amounts are printed with: 2, or 0 as for yen.
  package let minorDigits: Int

  /// The sign that amounts are printed with, or the code followed by a space.
  package var prefix: String { signs.first ?? code + " " }

  /// The currency with this ISO code, in any case.
  package init?(code: some StringProtocol) {
    let wanted = code.uppercased()
    guard let known = Currency.all.first(where: { $0.code == wanted }) else { return nil }
    self = known
  }

  private init(_ code: String, _ signs: [String] = [], minorDigits: Int = 2) {
    self.code = code
    self.signs = signs
    self.minorDigits = minorDigits
  }

  package static let usDollar = Currency("USD", ["$", "US$"])

  /// Every currency that a scenario may name. Dollars share a sign; the scenario's currency says which is meant.
  package static let all: [Currency] = [
    usDollar,
    Currency("EUR", ["€"]),
    Currency("GBP", ["£"]),
    Currency("CHF", ["Fr."]),
    Currency("JPY", ["¥"], minorDigits: 0),
    Currency("AED"),
    Currency("ARS", ["$"]),
    Currency("AUD", ["$", "A$"]),
    Currency("BGN"),
    Currency("BRL", ["R$"]),
    Currency("CAD", ["$", "C$", "CA$"]),
    Currency("CLP", ["$"], minorDigits: 0),
    Currency("CNY", ["¥", "CN¥"]),
    Currency("COP", ["$"]),
    Currency("CZK", ["Kč"]),
    Currency("DKK", ["kr", "kr."]),
    Currency("EGP"),
    Currency("HKD", ["$", "HK$"]),
    Currency("HUF", ["Ft"]),
    Currency("IDR", ["Rp"]),
    Currency("ILS", ["₪"]),
    Currency("INR", ["₹"]),
    Currency("ISK", ["kr", "kr."], minorDigits: 0),
    Currency("KES"),
    Currency("KRW", ["₩"], minorDigits: 0),
    Currency("MAD"),
    Currency("MXN", ["$", "MX$"]),
    Currency("MYR", ["RM"]),
    Currency("NGN", ["₦"]),
    Currency("NOK", ["kr", "kr."]),
    Currency("NZD", ["$", "NZ$"]),
    Currency("PEN", ["S/"]),
    Currency("PHP", ["₱"]),
    Currency("PKR"),
    Currency("PLN", ["zł"]),
    Currency("RON", ["lei"]),
    Currency("SAR"),
    Currency("SEK", ["kr", "kr."]),
    Currency("SGD", ["$", "S$"]),
    Currency("THB", ["฿"]),
    Currency("TRY", ["₺"]),
    Currency("TWD", ["$", "NT$"]),
    Currency("UAH", ["₴"]),
    Currency("VND", ["₫"], minorDigits: 0),
    Currency("ZAR", ["R"]),
  ]
}
