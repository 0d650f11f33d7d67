import CommonMark
import Testing

@Suite struct SafeURLTests {
  @Test(arguments: [
    "", "#top", "?q=1", "a.html", "../a/b.html#c", "./a:b", "a/b:c", "/root", "é/ü.html",
    "http://a.org", "HTTPS://A.org/x?y=z#w", "https://a.org:8080/@user/x", "https://a.org/a b",
    "mailto:a@b.org", "MailTo:a@b.org?subject=x", "tel:+32-2-123", "media/my photo.jpg",
    "AT&T.html", "a?b&#x3a;", "100%25.html", "https://a.org/?u=javascript:x",
    "https://[2001:db8::1]/",
  ])
  func `a plain URL is allowed`(_ url: String) {
    #expect(SafeURL.isAllowed(url))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)", "javascript\u{0}:alert(1)", "\u{1}javascript:alert(1)",
    "javascript :alert(1)", "javascript%3Aalert(1)", "javascript%3aalert(1)",
    "javascript&colon;alert(1)", "javascript&#58;alert(1)", "java&Tab;script:x", "&#106;s:x",
    "javascript\u{FF1A}alert(1)", "javascript\u{FE55}x", "vbscript:x", "data:text/html,x",
    "data:image/pngtext/html,x", "data:image/png;base64,x", "blob:https://a.org/x", "file:///etc",
    "view-source:http://a.org", "ms-word:ofe|u|x", "about:blank", "filesystem:x", "ftp://a.org",
    "incident:brussels", "//host", "//host/x", "/\\host", "\\\\host", "http:\\\\host", "a\\b",
    "http:host", "http:/host", "http://", "https:///x", "https://?x", "https://bbc.com@evil.org",
    "https://evil%2eorg", "https://a b", " a.html", "a.html ", "a\u{7F}b", "a\u{85}b",
    "\u{A0}a", "a\u{200B}b", "a\u{202E}b", "a\u{2028}b", "\u{FEFF}javascript:x", "x\u{3000}",
    ":x", "1:x", "mailto:", "tel:", "mailto://x", "a\rb", "http\u{131}:x",
  ])
  func `a URL that is or could be more is refused`(_ url: String) {
    #expect(!SafeURL.isAllowed(url))
  }
}
