import Pages
import Testing

@Suite("Pages: markup")
struct MarkupTests {
  @Test("what is put into markup is text: no tag, no attribute and no entity comes out of it")
  func escaping() {
    let hostile = "</script><img src=x onerror=\"steal('all')\"> & more"
    let markup: Markup = "<p title=\"\(hostile)\">\(hostile)</p>"
    let escaped = "&lt;/script&gt;&lt;img src=x onerror=&quot;steal(&#39;all&#39;)&quot;&gt; &amp; more"
    #expect(markup.source == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test("markup that is put into markup stays markup")
  func nesting() {
    let cells: [Markup] = ["<td>\("a<b")</td>", "<td>2</td>"]
    let row: Markup = "<tr>\(cells)</tr>"
    #expect(row.source == "<tr><td>a&lt;b</td><td>2</td></tr>")
  }

  @Test("what turns the direction of writing or hides is shown as its code")
  func bidirectional() {
    let markup: Markup = "\("safe\u{202E}gpj.exe")"
    #expect(markup.source == "safe\\u{202E}gpj.exe")
  }

  @Test("a number and its percent sign stay on one line")
  func percent() {
    let markup: Markup = "\("62 % of futures")"
    #expect(markup.source == "62\u{A0}% of futures")
  }
}
