/// The named entities of HTML that can write a letter or a space.
///
/// Letters with marks come out as their base letter: names are compared without marks.
enum NamedEntities {
  /// The text of an entity by its name without `&` and `;`; nil for a name that is none.
  static func text(of name: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    let key = String(decoding: name, as: UTF8.self)
    if let text = table[key] { return text }
    // `&eacute;`, `&Zcaron;`, `&Lstrok;`: a base letter and the name of its mark.
    guard let first = name.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
    return marks.contains(String(decoding: name.dropFirst(), as: UTF8.self)) ? [first] : nil
  }

  private static let marks: Set<String> = [
    "acute", "grave", "circ", "uml", "tilde", "ring", "cedil", "slash", "caron", "breve", "macr",
    "ogon", "dot", "dblac", "strok",
  ]

  private static let table: [String: [UInt8]] = {
    var table: [String: [UInt8]] = [:]
    let signs: [(String, String)] = [
      ("amp", "&"), ("AMP", "&"), ("lt", "<"), ("LT", "<"), ("gt", ">"), ("GT", ">"),
      ("quot", "\""), ("QUOT", "\""), ("apos", "'"), ("nbsp", "\u{A0}"), ("shy", "\u{AD}"),
      ("ensp", " "), ("emsp", " "), ("thinsp", " "), ("hairsp", " "), ("numsp", " "),
      ("puncsp", " "), ("NonBreakingSpace", " "), ("Tab", " "), ("NewLine", " "),
      ("zwnj", "\u{200C}"), ("zwj", "\u{200D}"), ("lrm", "\u{200E}"), ("rlm", "\u{200F}"),
      ("ZeroWidthSpace", "\u{200B}"), ("NoBreak", "\u{2060}"), ("ndash", "-"), ("mdash", "-"),
      ("hyphen", "-"), ("dash", "-"), ("lsquo", "'"), ("rsquo", "'"), ("sbquo", "'"),
      ("ldquo", "\""), ("rdquo", "\""), ("bdquo", "\""), ("laquo", "\""), ("raquo", "\""),
      ("middot", "."), ("bull", "."), ("hellip", "."), ("period", "."), ("comma", ","),
      ("colon", ":"), ("semi", ";"), ("excl", "!"), ("quest", "?"), ("num", "#"), ("percnt", "%"),
      ("bsol", "\\"), ("sol", "/"), ("lpar", "("), ("rpar", ")"), ("lowbar", "_"), ("plus", "+"),
      ("commat", "@"), ("szlig", "ß"), ("aelig", "æ"), ("AElig", "Æ"), ("oelig", "œ"),
      ("OElig", "Œ"), ("ijlig", "ij"), ("IJlig", "IJ"), ("fflig", "ff"), ("filig", "fi"),
      ("fllig", "fl"), ("eth", "ð"), ("ETH", "Ð"), ("thorn", "þ"), ("THORN", "Þ"), ("imath", "ı"),
      ("inodot", "ı"), ("kgreen", "ĸ"), ("eng", "ŋ"), ("ENG", "Ŋ"), ("nap", "ŉ"),
    ]
    for (name, text) in signs { table[name] = Array(text.utf8) }
    let greek = [
      "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
      "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigmaf", "sigma", "tau", "upsilon",
      "phi", "chi", "psi", "omega",
    ]
    let cyrillic = [
      "a", "b", "v", "g", "d", "ie", "zh", "z", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s",
      "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "hard", "y", "soft", "e", "yu", "ya",
    ]
    func add(_ name: String, _ value: Int) {
      let scalar = Unicode.Scalar(UInt32(clamping: value))
      if let scalar { table[name] = Array(String(scalar).utf8) }
    }
    func capital(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
    for (index, name) in greek.enumerated() {
      add(name, 0x3B1 + index)
      if name != "sigmaf" { add(capital(name), 0x391 + index) }
    }
    for (index, name) in cyrillic.enumerated() {
      add(name + "cy", 0x430 + index)
      add(
        (["a", "e", "i", "o", "u", "y"].contains(name) || name.utf8.count == 1
          ? capital(name) : name.uppercased()) + "cy", 0x410 + index)
    }
    add("iocy", 0x451)
    add("IOcy", 0x401)
    return table
  }()
}
