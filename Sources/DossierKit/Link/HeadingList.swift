import CommonMark
import Synchronization

/// The ids of the headings of one text, made when somebody first asks for them: of an edited dossier few
/// texts are asked.
final class HeadingList: Sendable {
  private let made = AtomicLazyReference<Made>()

  /// The ids by index of the heading: unique in the page, and never an id of a template.
  ///
  /// It is always asked with the same headings.
  func ids(of body: Body?) -> [String] {
    guard let headings = body?.facts.headings, !headings.isEmpty else { return [] }
    if let made = made.load() { return made.ids }
    return made.storeIfNil(Made(HeadingIDs.ids(for: headings.map(\.text)))).ids
  }

  private final class Made: Sendable {
    let ids: [String]
    init(_ ids: [String]) { self.ids = ids }
  }
}
