import Templates
import Testing

@Suite struct TemplateReferenceTests {
  private static let entries = [
    TemplateLibrary.Entry("location", Place.self), TemplateLibrary.Entry("article", Page.self),
  ]

  @Test func `the page documents every template and every context type`() {
    #expect(
      TemplateReference(Self.entries).markdown == """
        # Template variables

        Made from the context types of the program; do not edit.

        ## Templates

        ### `article.mustache`

        One article. Its variables: [page](#page).

        ### `location.mustache`

        A place and the places inside it. Its variables: [place](#place).

        ## Context types

        ### link

        A link to another page.

        | name | kind | meaning |
        |---|---|---|
        | `title` | text | The words of the link. |
        | `href` | text | Its address \\| relative to the page. |

        ### page

        One article.

        | name | kind | meaning |
        |---|---|---|
        | `title` | text | The headline. |
        | `lede` | text | The first sentence, if there is one. |
        | `body` | HTML | The rendered article. |
        | `corrected` | flag | Whether it has been corrected. |
        | `place` | [place](#place) | Where it happened. |
        | `links` | list of [link](#link) | Related pages. |
        | `words` | list of [text](#text) | Its keywords. |

        ### place

        A place and the places inside it.

        | name | kind | meaning |
        |---|---|---|
        | `name` | text | Its name. |
        | `parts` | list of [place](#place) | The places inside it. |
        | `within` | [place](#place) | The place around it. |

        ### text

        A text, shown with {{.}}.

        | name | kind | meaning |
        |---|---|---|
        | `.` | text | The text itself. |

        """)
  }

  @Test func `the page is the same for entries in any order`() {
    let first = TemplateReference(Self.entries).markdown
    #expect(TemplateReference(Self.entries).markdown == first)
    #expect(TemplateReference(Self.entries.reversed()).markdown == first)
  }

  @Test func `a context type that contains itself has one shape`() {
    let shapes = TemplateShape.all(from: Place.self)
    #expect(shapes.map(\.name) == ["place"])
    #expect(shapes[0].fields.map(\.kind) == [.text, .list(0), .object(0)])
  }
}
