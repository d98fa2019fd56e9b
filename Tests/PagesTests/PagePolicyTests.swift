import Pages
import Testing

@Suite("Pages: the policy")
struct PagePolicyTests {
  @Test(
    "base64 as RFC 4648 gives it",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func encoding(text: String, code: String) {
    #expect(base64(Array(text.utf8)) == code)
  }

  @Test("scripts and styles are allowed by their digests, and nothing else is")
  func digests() {
    // SHA-256 of nothing, in base64.
    let nothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    let policy = PagePolicy(styles: [""], scripts: ["", ""]).text
    #expect(policy.contains("default-src 'none'") && policy.contains("style-src \(nothing)"))
    #expect(policy.contains("script-src \(nothing) \(nothing);") && !policy.contains("unsafe"))
  }
}
