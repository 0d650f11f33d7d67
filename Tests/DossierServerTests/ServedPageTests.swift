import Testing

@testable import DossierServer

struct ServedPageTests {
  private func served(_ page: String) -> String {
    String(decoding: ServedPage.bytes(of: Array(page.utf8)), as: UTF8.self)
  }

  private func tag(_ page: String) -> String {
    let version = ServedPage.version(of: Array(page.utf8))
    return "<script src=\"/-dossier/reload.js?v=\(version)\" defer></script>"
  }

  @Test func `a page gets one script and the right to listen, and nothing else`() {
    let page = ServedExample.page("night")
    let policy = ServedExample.policy
    let expected =
      page
      .replacing("content=\"\(policy)\"", with: "content=\"\(policy); connect-src 'self'\"")
      .replacing("</body>", with: tag(page) + "</body>")
    #expect(served(page) == expected)
  }

  @Test func `a page without scripts gets the right to this one`() {
    let page = ServedExample.page("x", policy: "default-src 'none'; style-src 'sha256-a='")
    #expect(
      served(page).contains(
        "\"default-src 'none'; style-src 'sha256-a='; connect-src 'self'; script-src 'self'\""))
  }

  @Test(arguments: [
    "", "plain", "<body>no end", "</body>",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"",
    "<p>&lt;/body&gt;</p>", "\u{301}</body>\u{301}",
  ])
  func `a template of any form gets the script once`(page: String) {
    let result = served(page)
    #expect(result.components(of: "<script").count == 2)
    #expect(result.replacing(tag(page), with: "").utf8.elementsEqual(page.utf8))
  }

  @Test func `the script stands before the last end of the body`() {
    let page = "<body><pre></body></pre></body></html>"
    #expect(served(page) == "<body><pre></body></pre>\(tag(page))</body></html>")
  }

  @Test func `a version follows the bytes`() {
    #expect(ServedPage.version(of: []) == "cbf29ce484222325")
    #expect(ServedPage.version(of: Array("a".utf8)) == "af63dc4c8601ec8c")
    #expect(ServedPage.version(of: Array("b".utf8)) != ServedPage.version(of: Array("a".utf8)))
  }

  @Test func `the script writes problems as text`() {
    #expect(ReloadScript.text.contains("text.textContent = problems"))
    for unsafe in ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval("] {
      #expect(!ReloadScript.text.contains(unsafe))
    }
  }
}

extension String {
  fileprivate func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
