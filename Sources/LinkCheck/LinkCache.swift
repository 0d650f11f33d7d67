import DossierKit
import Foundation

/// The answers of earlier runs, kept in a JSON file that is replaced as answers come.
///
/// A run that is ended loses at most a second of answers, and the next one goes on from there.
public actor LinkCache {
  /// An answer with the moment when it was given.
  struct Entry: Codable, Equatable {
    /// Seconds since 1970.
    var checked: Int64
    var verdict: String
    var detail: String?
  }

  private struct Contents: Codable {
    var version: Int
    var answers: [String: Entry]
  }

  /// The file, as the user named it.
  public nonisolated let path: String
  private let now: @Sendable () -> Int64
  private var answers: [String: Entry] = [:]
  private var lastWrite: ContinuousClock.Instant?
  private var isChanged = false

  private static let version = 1
  private static let day: Int64 = 86_400

  /// Opens the cache; without a file, or with one that is no cache, nothing is known.
  public init(path: String) {
    self.init(path: path) { Int64(Date().timeIntervalSince1970) }
  }

  /// Opens the cache with a clock.
  init(path: String, now: @escaping @Sendable () -> Int64) {
    self.path = path
    self.now = now
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)),
      let contents = try? JSONDecoder().decode(Contents.self, from: data),
      contents.version == Self.version
    else { return }
    let today = now()
    answers = contents.answers.filter { Self.isFresh($0.value, at: today) }
  }

  /// The answer of an earlier run that still counts.
  func verdict(of address: String) -> Verdict? {
    guard let entry = answers[address], Self.isFresh(entry, at: now()) else { return nil }
    return Verdict(entry)
  }

  /// Keeps an answer, and writes the file when the last writing is a second ago.
  func keep(_ verdict: Verdict, of address: String) throws {
    answers[address] = Entry(verdict, checked: now())
    isChanged = true
    if let lastWrite, ContinuousClock.now - lastWrite < .seconds(1) { return }
    try save()
  }

  /// Writes the file whole and puts it in place in one step.
  func save() throws {
    guard isChanged else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let contents = Contents(version: Self.version, answers: answers)
    let fresh = path + ".new"
    try encoder.encode(contents).write(to: URL(fileURLWithPath: fresh))
    guard rename(fresh, path) == 0 else {
      throw FileSystemError(
        path: path, operation: "write", reason: String(cString: strerror(errno)))
    }
    lastWrite = .now
    isChanged = false
  }

  /// Whether an answer still counts: what is well, for 30 days; what blocks us, for 7; else a day.
  private static func isFresh(_ entry: Entry, at now: Int64) -> Bool {
    let days: Int64 =
      switch entry.verdict {
      case "alive", "moved": 30
      case "blocked": 7
      default: 1
      }
    let age = now - entry.checked
    return age >= 0 && age < days * day
  }
}

extension LinkCache.Entry {
  fileprivate init(_ verdict: Verdict, checked: Int64) {
    self.checked = checked
    switch verdict {
    case .alive: (self.verdict, detail) = ("alive", nil)
    case .moved(let address): (self.verdict, detail) = ("moved", address)
    case .dead(let reason): (self.verdict, detail) = ("dead", reason)
    case .blocked(let status): (self.verdict, detail) = ("blocked", "\(status)")
    case .timeout: (self.verdict, detail) = ("timeout", nil)
    case .unreachable(let reason): (self.verdict, detail) = ("unreachable", reason)
    case .untrusted(let reason): (self.verdict, detail) = ("untrusted", reason)
    }
  }
}

extension Verdict {
  /// What a file says; nil for words that no run of ours wrote.
  fileprivate init?(_ entry: LinkCache.Entry) {
    let detail = entry.detail ?? ""
    switch entry.verdict {
    case "alive": self = .alive
    case "moved" where !detail.isEmpty: self = .moved(to: detail)
    case "dead": self = .dead(detail)
    case "blocked":
      guard let status = Int(detail) else { return nil }
      self = .blocked(status)
    case "timeout": self = .timeout
    case "unreachable": self = .unreachable(detail)
    case "untrusted": self = .untrusted(detail)
    default: return nil
    }
  }
}
