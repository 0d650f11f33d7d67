import CommonMark
import Synchronization

/// The ids of the headings of one text, made when somebody first asks for them: of an edited dossier few
/// texts are asked.
final class HeadingList: Sendable {
  private let made = AtomicLazyReference<LazyRow<[String]>>()

  /// The ids by index of the heading: unique in the page, and never an id of a template.
  ///
  /// It is always asked with the same headings.
  func ids(of body: Body?) -> [String] {
    guard let headings = body?.facts.headings, !headings.isEmpty else { return [] }
    if let row = made.load() { return row.value }
    return made.storeIfNil(LazyRow(HeadingIDs.ids(for: headings.map(\.text)))).value
  }
}
