/// A text that no output may hold, and the record that it protects.
struct Secret: Sendable {
  /// What the text is, which decides the rule.
  enum Kind: Sendable {
    /// A name that readers may not learn (L02).
    case name
    /// The surname alone of a person whose name is withheld, which its record does not list (L02, a
    /// warning).
    case surname
    /// An internal note (L01).
    case note
    /// Words of a draft, of a withdrawn or removed record (L01).
    case unpublished
    /// Words of an embargoed record (L07).
    case embargoed
    /// Words that lead to a confidential source (L01).
    case confidential
    /// The address of a page that is not there; it betrays an embargoed record (L07).
    case address(isEmbargoed: Bool)
  }

  let text: String
  /// Where the record says it.
  let record: SourceRange
  let kind: Kind
  /// Only a word with a capital is meant: the name is also an everyday word.
  var isCapital = false
}

/// What is proved of the output before it is written.
struct Proof: Sendable {
  /// Places of a coordinate that readers may not learn to the last digit.
  struct Point: Sendable {
    let coordinates: Location.Coordinates
    /// How many decimals readers may learn.
    let decimals: Int
    let record: SourceRange
  }

  /// What no output may hold.
  var secrets: [Secret] = []
  /// The names of public records, which may hold a protected one as a part.
  var publicNames: [String] = []
  /// The paths of pages that no list, feed or sitemap may name, with the decision.
  var unlisted: [(path: String, place: SourceRange)] = []
  var points: [Point] = []
  /// Coordinates that readers may learn in full.
  var publicPoints: [Location.Coordinates] = []
  /// The instant of the build: nothing public is younger.
  var asOf = Instant(seconds: .max)
}
