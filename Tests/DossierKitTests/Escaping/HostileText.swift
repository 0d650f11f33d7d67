/// Text made to slip through an escaper.
enum HostileText {
  /// The characters with a meaning in markup.
  static let specials = ["<", ">", "&", "\"", "'"]

  /// Every combining mark up to U+FFFF, and those above that join: each makes one Character with a
  /// special before it.
  static let marks: [Unicode.Scalar] = (0x300...0x1FFFF).compactMap(Unicode.Scalar.init).filter {
    switch $0.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: $0.value == 0x200D
    }
  }

  /// Each special with every combining mark behind it, in one text per special.
  static func marked(_ special: String) -> String {
    var text = String.UnicodeScalarView()
    for mark in marks {
      text += special.unicodeScalars
      text.append(mark)
    }
    return String(text)
  }

  /// The combining marks alone, as they must be left over.
  static let markText: String = {
    var text = String.UnicodeScalarView()
    text += marks
    return String(text)
  }()
}
