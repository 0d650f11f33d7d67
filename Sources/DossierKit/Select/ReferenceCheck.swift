import Spelling

/// Rule S02: every reference names a record of a kind that fits; and M04: a public record that
/// refers to one that stays back.
struct ReferenceCheck {
  let directory: Directory
  /// What a reference in a text may lead to when it does not say.
  private static let withPages = RecordKind.allCases.filter(\.hasPage)

  func check(_ settings: DossierSettings, _ diagnostics: inout [Diagnostic]) {
    for reference in settings.fieldReferences {
      check(
        reference.id.value, kinds: reference.kinds,
        at: SourceRange(settings.file, reference.id.range), isPublic: true, &diagnostics)
    }
  }

  func check(_ record: Record, isPublic: Bool, _ diagnostics: inout [Diagnostic]) {
    for reference in record.fieldReferences {
      check(
        reference.id.value, kinds: reference.kinds, at: record.place(reference.id.range),
        isPublic: isPublic, &diagnostics)
    }
    for directive in record.body?.directives ?? [] {
      for reference in directive.references {
        check(
          reference.id.value, kinds: reference.kinds, at: record.place(reference.id.range),
          isPublic: isPublic, &diagnostics)
      }
    }
    for reference in record.body?.references ?? [] {
      switch reference.target {
      case .record(let id, let kind):
        let kinds = kind.map { [$0] } ?? Self.withPages
        if isPublic, directory.isWithheld(id), !directory.isUnreadable(id, kinds: []),
          case .text(_, _, nil) = reference.form
        {
          diagnostics.append(.nothingLeft(id, at: record.place(reference.range)))
        } else {
          check(
            id, kinds: kinds, at: record.place(reference.range), isPublic: isPublic, &diagnostics)
        }
      case .citations(let citations):
        for citation in citations {
          check(
            citation.source.value, kinds: [.source], at: record.place(citation.source.range),
            isPublic: isPublic, &diagnostics)
        }
      case .file(let path, _):
        if isPublic, let id = directory.id(ofFile: path, from: record.id),
          directory.kind(of: id) != nil, !directory.isPublic(id), !directory.isLater(id),
          !directory.isUnreadable(id, kinds: [])
        {
          diagnostics.append(.unpublished(id, at: record.place(reference.range)))
        }
      case .nothing, .anchor, .withheld: break
      }
    }
  }

  private func check(
    _ id: RecordID, kinds: [RecordKind], at place: SourceRange, isPublic: Bool,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let kind = directory.kind(of: id) else {
      if directory.isUnreadable(id, kinds: kinds) { return }
      let candidates = directory.publicIDs(of: kinds)
      diagnostics.append(
        .danglingReference(
          id, at: place, nearest: Nearest.match(id.text, in: candidates), kinds: kinds,
          isPublic: isPublic))
      return
    }
    if !kinds.contains(kind) {
      diagnostics.append(.wrongKind(id, kind, wanted: kinds, at: place))
    } else if isPublic, !directory.isPublic(id), !directory.isLater(id),
      !directory.isUnreadable(id, kinds: [])
    {
      diagnostics.append(.unpublished(id, at: place))
    }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// A record names an id that no file defines; in a draft it only warns.
  fileprivate static func danglingReference(
    _ id: RecordID, at place: SourceRange, nearest: String?, kinds: [RecordKind], isPublic: Bool
  ) -> Self {
    let what = kinds.count == 1 ? kinds[0].rawValue : "record"
    return Diagnostic(
      .danglingReference, isPublic ? .error : .warning, at: place,
      "no \(what) has the id '\(id)'",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "define it in \(kinds.count == 1 ? "'\(kinds[0].folder)'" : "its kind's folder")")
  }

  fileprivate static func wrongKind(
    _ id: RecordID, _ kind: RecordKind, wanted: [RecordKind], at place: SourceRange
  ) -> Self {
    let words = wanted.map(\.rawValue).joined(separator: " or ")
    return Diagnostic(
      .danglingReference, at: place, "'\(id)' is of the kind \(kind.rawValue), not \(words)",
      help: "name a record of the kind \(words)")
  }

  /// A reference without words of its own to a record whose title readers may not learn.
  fileprivate static func nothingLeft(_ id: RecordID, at place: SourceRange) -> Self {
    Diagnostic(
      .unpublishedReference, at: place,
      "'\(id)' is not published, and the reference has no words of its own to keep",
      help: "write [[\(id)|words]], or publish it")
  }

  fileprivate static func unpublished(_ id: RecordID, at place: SourceRange) -> Self {
    Diagnostic(
      .unpublishedReference, .warning, at: place,
      "'\(id)' is not published, so readers get no link to it",
      help: "publish it, or take the reference out")
  }
}
