import Testing

@testable import DossierKit

struct InlineStyleTests {
  @Test(arguments: [
    ("a{b:c}\n", "a{b:c}\n"), ("", ""),
    ("@font-face{src:url(fonts/x.woff2)}\na{b:c}", "a{b:c}"),
    ("@FONT-FACE {\n  src: url(\"}\") }\na{b:c}", "a{b:c}"),
    ("@import \"x.css\";a{b:c}", "a{b:c}"), ("@import url(x.css) screen;\na{b:c}", "a{b:c}"),
    ("@charset \"utf-8\";a{}", "a{}"),
    ("a{background:url(x.png) red}", "a{background:none red}"),
    ("a{background:url( 'x)y.png' )}", "a{background:none}"),
    ("a{background:URL(//host/x)}", "a{background:none}"),
    ("a{mask:url(data:image/svg+xml,x)}", "a{mask:url(data:image/svg+xml,x)}"),
    ("a{mask:url(\"data:x\")}", "a{mask:url(\"data:x\")}"), ("a{clip:url(#b)}", "a{clip:url(#b)}"),
    ("my-url(x)", "my-url(x)"), ("a/* url(x) </style> */{}", "a{}"),
    ("a{content:\"/* url(x) */\"}", "a{content:\"/* url(x) */\"}"),
    ("a{content:\"</style><script>\"}", "a{content:\"<\\/style><script>\"}"),
    ("a{content:'\\'</x'}", "a{content:'\\'<\\/x'}"),
    ("a{\r\n}\r\n\0", "a{\n}\n"), ("\u{FEFF}a{}", "a{}"), ("é{}", "é{}"),
    // What is never closed runs to the end, and nothing traps.
    ("a{}/* b", "a{}"), ("@font-face{", ""), ("@import", ""), ("a{b:url(", "a{b:none"),
    ("a\"\\", "a\"\\"), ("u", "u"), ("@", "@"), ("<", "<"),
  ])
  func `a stylesheet in a page asks for nothing and ends nothing`(css: String, inline: String) {
    let style = InlineStyle(Array(css.utf8))
    #expect(style.css == inline)
    #expect(style.hash == "sha256-" + Base64.text(SHA256.hash(inline.utf8)))
  }

  @Test func `the hash is that of browsers`() {
    #expect(
      InlineStyle(Array("body{background:#fff;color:#111}a{color:#00408c}".utf8)).hash
        == "sha256-x8vkK3AkktlLWMagw2S3HEGPWLXDUfSfFYk4ybT76A4=")
  }

  @Test func `the built-in theme stands in a page as it is but for its fonts`() throws {
    let set = try #require(TemplateSet.load(overrides: []).value)
    let css = InlineStyle(ThemeAssets(templates: set, theme: .init(), hasSearch: true).stylesheet)
      .css
    #expect(!css.contains("url(") && !css.contains("@font-face") && !css.contains("/*"))
    #expect(css.contains(":root[data-fonts=system]") && css.hasSuffix("}\n"))
  }
}
