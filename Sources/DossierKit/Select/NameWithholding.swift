import CommonMark

/// Puts display names in the place of withheld names in the dossier's own texts.
///
/// The words of others are not changed: there, and where the rights to a text forbid it, the build
/// stops and tells the ways out.
struct NameWithholding: Sendable {
  /// Reads a body again after its bytes changed.
  typealias Reread = @Sendable (_ bytes: [UInt8], _ start: Int, _ file: FileID) -> Body?

  /// A form of a withheld name, and what readers get.
  struct Form: Sendable {
    let secret: Secret
    let display: String
    let id: RecordID
    /// For a bare surname, the whole name that it ends; nil for any other form.
    let whole: String?
  }

  private let names: [Form]
  private let ids: Set<RecordID>
  private let index: SecretIndex
  /// Whether the dossier wants to be told instead.
  private let stops: Bool
  private let reread: Reread

  init(
    _ forms: [Form], publicNames: [String], stops: Bool, reread: @escaping Reread
  ) {
    names = forms
    ids = Set(forms.map(\.id))
    index = SecretIndex(
      forms.map { ($0.secret.text, $0.secret.isCapital) },
      publicNames: forms.isEmpty ? [] : SecretIndex.letters(of: publicNames))
    self.stops = stops
    self.reread = reread
  }

  /// Replaces every withheld name in the records, and tells where.
  ///
  /// Also a hash of the fields that may hold such a name, as they are now: whom a bare surname in them
  /// means is decided by the text of the record too. And which records hold no such name, neither in
  /// fields nor in their text; of some that may be known, by number and file.
  func apply(
    to records: inout [Record], jobs: Int, known: @escaping @Sendable (Int, FileID) -> Bool
  ) async -> (diagnostics: [Diagnostic], fields: UInt64, namesNobody: [Bool]) {
    var hash = QuickHash()
    var namesNobody = [Bool](repeating: true, count: records.count)
    guard !index.isEmpty else { return ([], hash.value, namesNobody) }
    let changed = await Parallel.mapChunks(Array(records.indices), jobs: jobs) {
      [records] (numbers: ArraySlice<Int>) in
      numbers.compactMap { number -> Change? in
        if known(number, records[number].file) { return nil }
        let places = places(in: records[number])
        guard places.isAny else { return nil }
        var (record, diagnostics) = (records[number], [Diagnostic]())
        apply(to: &record, places, &diagnostics)
        return (number, record, diagnostics, places.isInFields)
      }
    }
    for change in changed {
      records[change.number] = change.record
      namesNobody[change.number] = false
      guard change.isInFields else { continue }
      hash.add(change.record.id.text)
      for text in change.record.texts { hash.add(text.value) }
    }
    return (changed.flatMap(\.diagnostics), hash.value, namesNobody)
  }

  private typealias Change = (
    number: Int, record: Record, diagnostics: [Diagnostic], isInFields: Bool
  )

  /// The same in one record.
  func apply(to record: inout Record, _ diagnostics: inout [Diagnostic]) {
    guard !index.isEmpty else { return }
    apply(to: &record, places(in: record), &diagnostics)
  }

  /// Where in a record a withheld name may stand.
  private struct Places {
    var isInFields: Bool
    var isInBody: Bool
    var isAny: Bool { isInFields || isInBody }
  }

  /// One look at all of a record: most name nobody whose name is withheld, and are not copied.
  private func places(in record: Record) -> Places {
    var fields: [UInt8] = []
    for text in record.texts {
      fields += text.value.utf8
      fields.append(0x0A)
    }
    return Places(
      isInFields: index.filter.mayHold(fields, isMarkup: false),
      isInBody: record.body.map { index.filter.mayHold($0.bytes, isMarkup: false) } ?? false)
  }

  private func apply(
    to record: inout Record, _ places: Places, _ diagnostics: inout [Diagnostic]
  ) {
    guard places.isAny else { return }
    let file = record.file
    var found: [Diagnostic] = []
    let texts = record.texts.map { Array($0.value.utf8) }
    let body = places.isInBody ? record.body : nil
    let named = people(in: texts + (body?.facts.blocks.map(\.text) ?? []), of: record)
    if places.isInFields, texts.contains(where: { !hits($0, named).isEmpty }) {
      record.visitTexts { text, owner in replace(&text, owner, named, file, &found) }
    }
    if let body { record.body = replaced(body, in: record, named, &found) }
    diagnostics += found
  }

  /// Those whom a bare surname in some texts means: who is named there in full, whom the record's
  /// fields name, and whose record it is.
  private func people(in texts: [[UInt8]], of record: Record?) -> Set<RecordID> {
    var people: Set<RecordID> = []
    if let record {
      people = ids.intersection(record.fieldReferences.map(\.id.value) + [record.id])
    }
    for text in texts {
      for hit in allHits(text) where names[hit.name].whole == nil {
        people.insert(names[hit.name].id)
      }
    }
    return people
  }

  /// Replaces every withheld name in the settings.
  func apply(to settings: inout DossierSettings, _ diagnostics: inout [Diagnostic]) {
    guard !index.isEmpty else { return }
    let file = settings.file
    var found: [Diagnostic] = []
    var texts: [[UInt8]] = []
    settings.visitTexts { text, _ in texts.append(Array(text.value.utf8)) }
    let named = people(in: texts, of: nil)
    settings.visitTexts { text, owner in replace(&text, owner, named, file, &found) }
    diagnostics += found
  }

  // MARK: - Fields

  private func replace(
    _ text: inout Located<String>, _ owner: TextOwner, _ named: Set<RecordID>, _ file: FileID,
    _ diagnostics: inout [Diagnostic]
  ) {
    let bytes = Array(text.value.utf8)
    let hits = hits(bytes, named)
    guard !hits.isEmpty else { return }
    let place = SourceRange(file, text.range)
    for hit in hits {
      let isQuoted = owner == .others || Quotation.holds(hit.range.lowerBound, in: bytes)
      diagnostics.append(diagnostic(names[hit.name], at: place, isAllowed: !isQuoted))
    }
    guard diagnostics.allSatisfy({ $0.severity == .warning }) else { return }
    text.value = String(decoding: applied(hits, to: bytes), as: UTF8.self)
  }

  private typealias Place = (range: Range<Int>, name: Int)

  /// The names in a text that are replaced, with what belongs to a surname before it.
  private func hits(_ bytes: [UInt8], _ named: Set<RecordID>) -> [Place] {
    var end = 0
    return allHits(bytes).compactMap { hit in
      var hit = hit
      if let whole = names[hit.name].whole {
        guard named.contains(names[hit.name].id), WithheldSurname.isWord(hit.range, in: bytes)
        else { return nil }
        let start = WithheldSurname.start(before: hit.range.lowerBound, in: bytes, of: whole)
        hit.range = max(start, end)..<hit.range.upperBound
      }
      end = hit.range.upperBound
      return hit
    }
  }

  /// All names in a text, the longest where two overlap.
  private func allHits(_ bytes: [UInt8]) -> [Place] {
    guard index.filter.mayHold(bytes, isMarkup: false) else { return [] }
    let letters = SecretLetters(bytes)
    let places = index.hits(in: letters).map { hit -> Place in
      let low = Int(letters.offsets[hit.range.lowerBound])
      let high = Int(letters.ends[hit.range.upperBound - 1])
      return (low..<max(low, high), hit.secret)
    }
    var kept: [Place] = []
    let inOrder = places.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    for place in inOrder
    where kept.last.map({ $0.range.upperBound <= place.range.lowerBound }) ?? true {
      kept.append(place)
    }
    return kept
  }

  private func applied(_ places: [Place], to bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    for place in places {
      output += bytes[index..<place.range.lowerBound]
      output += names[place.name].display.utf8
      // A display name that ends with a full stop needs no second one.
      index = place.range.upperBound
      if output.last == 0x2E, index < bytes.count, bytes[index] == 0x2E,
        index + 1 == bytes.count || bytes[index + 1] <= 0x20
      {
        index += 1
      }
    }
    return output + bytes[index...]
  }

  // MARK: - Bodies

  private func replaced(
    _ body: Body, in record: Record, _ named: Set<RecordID>,
    _ diagnostics: inout [Diagnostic]
  ) -> Body {
    var mayBeChanged = true
    if case .article(let article) = record.details { mayBeChanged = article.mayBeChanged }
    var edits: [Place] = []
    let source = body.bytes
    var isStopped = false
    func note(_ place: Place, at range: ByteRange, isAllowed: Bool) {
      let diagnostic = diagnostic(
        names[place.name], at: record.place(range), isAllowed: isAllowed && mayBeChanged)
      isStopped = isStopped || diagnostic.severity == .error
      diagnostics.append(diagnostic)
    }
    for block in body.facts.blocks {
      let text = block.text
      for hit in hits(text, named) {
        let range = body.range(of: hit.range, in: block)
        let low = Int(range.start) - body.start
        let high = Int(range.end) - body.start
        guard low >= 0, low < high, high <= source.count else { continue }
        let isQuoted = block.inQuote || Quotation.holds(hit.range.lowerBound, in: text)
        // Signs of Markdown inside a name would be left without their other half; what stands in
        // code or in an address is not text.
        let isPlain = source[low..<high].allSatisfy { !"*_`[]()<>\\|".utf8.contains($0) }
        guard isPlain, Self.isText(hit.range, in: block) else {
          note(hit, at: range, isAllowed: false)
          continue
        }
        note(hit, at: range, isAllowed: !isQuoted)
        edits.append((low..<high, hit.name))
      }
    }
    for image in body.facts.images {
      guard let title = Self.titleRange(of: image, in: source) else { continue }
      for hit in hits(Array(source[title]), named) {
        let range =
          (title.lowerBound + hit.range.lowerBound)..<(title.lowerBound + hit.range.upperBound)
        note(hit, at: body.range(range.int32), isAllowed: true)
        edits.append((range, hit.name))
      }
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    guard !edits.isEmpty, !isStopped else { return body }
    let bytes = applied(edits, to: source)
    guard var new = reread(bytes, body.start, record.file) else { return body }
    new.shifts = shifts(edits, source)
    return new
  }

  /// Whether a range of a block's text is words, also of a link or an image, and not code.
  private static func isText(_ range: Range<Int>, in block: BodyFacts.Block) -> Bool {
    block.segments.allSatisfy { segment in
      segment.context != .code || Int(segment.range.upperBound) <= range.lowerBound
        || Int(segment.range.lowerBound) >= range.upperBound
    }
  }

  /// Where the title of an image is written, between its quotation marks.
  private static func titleRange(of image: BodyFacts.Image, in bytes: [UInt8]) -> Range<Int>? {
    guard !image.title.isEmpty else { return nil }
    let whole = Int(image.source.lowerBound)..<min(Int(image.source.upperBound), bytes.count)
    guard let last = bytes[whole].lastIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let first = bytes[whole.lowerBound..<last].lastIndex(of: bytes[last])
    else { return nil }
    return (first + 1)..<last
  }

  /// By how much what follows each edit moved.
  private func shifts(_ edits: [Place], _ old: [UInt8]) -> [Body.Shift] {
    var shifts: [Body.Shift] = []
    var moved = 0
    for edit in edits {
      var length = names[edit.name].display.utf8.count
      let end = edit.range.upperBound
      if names[edit.name].display.utf8.last == 0x2E, end < old.count, old[end] == 0x2E,
        end + 1 == old.count || old[end + 1] <= 0x20
      {
        length -= 1
      }
      moved += edit.range.count - length
      shifts.append(Body.Shift(from: end - moved, by: moved))
    }
    return shifts
  }

  private func diagnostic(_ name: Form, at place: SourceRange, isAllowed: Bool) -> Diagnostic {
    var diagnostic: Diagnostic =
      if !isAllowed {
        .nameMayNotBeReplaced(name.id, at: place)
      } else if stops {
        .nameIsProtected(name.display, name.id, at: place)
      } else {
        .nameReplaced(name.display, at: place)
      }
    diagnostic.hidesExcerpt = true
    return diagnostic
  }
}

/// Tells words between quotation marks from others.
private enum Quotation {
  /// Whether an offset of a paragraph stands between an opening and a closing mark.
  static func holds(_ offset: Int, in bytes: [UInt8]) -> Bool {
    var depth = 0
    var isStraight = false
    for scalar in String(decoding: bytes[..<offset], as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\u{201C}", "\u{00AB}", "\u{201E}": depth += 1
      case "\u{201D}", "\u{00BB}": depth = max(0, depth - 1)
      case "\"": isStraight.toggle()
      default: break
      }
    }
    return depth > 0 || isStraight
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func nameReplaced(_ display: String, at place: SourceRange) -> Self {
    Diagnostic(
      .protectedNameInOutput, .warning, at: place,
      "a protected name stands here; readers get '\(display)' instead",
      help: "write '\(display)' yourself")
  }

  fileprivate static func nameIsProtected(
    _ display: String, _ id: RecordID, at place: SourceRange
  ) -> Self {
    Diagnostic(
      .protectedNameInOutput, at: place, "a protected name stands here",
      help: "write '\(display)' or [[\(id)]]")
  }

  fileprivate static func nameMayNotBeReplaced(_ id: RecordID, at place: SourceRange) -> Self {
    Diagnostic(
      .protectedNameInOutput, at: place,
      "a protected name stands in words that may not be changed",
      help: "link to the text instead of carrying it; or give '\(id)' 'identify: full' with the "
        + "reason; or, with the permission of its author, write the display name and record that "
        + "with 'rights: {may_modify: true}'")
  }
}
