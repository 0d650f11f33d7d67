import Spelling

/// The codes of countries and territories: ISO 3166-1 alpha-2, and `XK`, which the European Union
/// uses for Kosovo.
enum CountryCode {
  /// All 250, sorted.
  static let all: [String] = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL \
    BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV \
    CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD \
    GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM \
    IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK \
    LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW \
    MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR \
    PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS \
    ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY \
    UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
    """.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }

  private static let known = Set(all)

  /// Codes that are often written and are none.
  private static let habits = ["UK": "GB", "EL": "GR", "EN": "GB", "SP": "ES"]

  static func isKnown(_ code: String) -> Bool { known.contains(code) }

  /// The code that was most likely meant.
  static func nearest(to text: String) -> String? {
    let capitals = String(
      decoding: text.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
    if isKnown(capitals) { return capitals }
    return habits[capitals] ?? Nearest.match(capitals, in: all)
  }
}

extension FieldReader {
  /// The code of a country.
  func country(_ key: String) -> Located<String>? {
    guard let text = text(key) else { return nil }
    if CountryCode.isKnown(text.value) { return text }
    report(
      .unknownKeyOrValue, text.range, "'\(text.value)' is no code of a country",
      help: CountryCode.nearest(to: text.value).map { "did you mean '\($0)'?" }
        ?? "write its two letters of ISO 3166-1, like 'BE'")
    return nil
  }
}
