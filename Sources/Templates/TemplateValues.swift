private import ByteCode

/// What one field of a context holds, and where that lies among the values.
@usableFromInline
struct TemplateValue: BitwiseCopyable, Sendable {
  enum Kind: UInt8 {
    /// Nothing, or a condition that is false.
    case none
    case text, html
    /// A text in which nothing has to be escaped.
    case plain
    /// A condition that is true.
    case flag
    case object, list
  }

  var kind = Kind.none
  /// How many values each item of a list has.
  var stride: UInt16 = 0
  /// The place of the first byte of a text, and of the first value of an object or a list.
  var start: Int32 = 0
  /// How many bytes a text has, and how many items a list.
  var count: Int32 = 0

  /// Whether a section on this value is entered: there is something, and it is not false or empty.
  var isTruthy: Bool {
    switch kind {
    case .none: false
    case .flag, .object: true
    case .text, .plain, .html, .list: count > 0
    }
  }
}

/// A context and all below it, read field by field into one piece of memory.
///
/// Every field is evaluated once, in the order of its shape; rendering then only indexes memory. No
/// value refers to another by a reference, so nothing is counted, and all is gone at once.
public struct TemplateValues: ~Copyable {
  var values: Memory<TemplateValue>
  var bytes: Memory<UInt8>

  /// Makes room for a page, or for what stands in one.
  init(isPage: Bool = true) {
    values = Memory(capacity: isPage ? 2048 : 64)
    bytes = Memory(capacity: isPage ? 32_768 : 512)
  }

  /// Adds a context, and returns where its values begin.
  @inlinable
  mutating func add<Context: TemplateContext>(_ context: Context) -> Int {
    let start = reserve(Context.fields.count)
    write(context, at: start)
    return start
  }

  /// Reads every field of a context.
  ///
  /// Inlinable, because unspecialized generic code reads a field several times slower.
  @inlinable
  mutating func write<Context: TemplateContext>(_ context: Context, at start: Int) {
    // Where they lie: a subscript would copy each field.
    Context.fields.withUnsafeBufferPointer { fields in
      for index in fields.indices { fields[index].read(context, &self, start + index) }
    }
  }

  /// Adds so many values that hold nothing, and returns the place of the first.
  @usableFromInline
  mutating func reserve(_ count: Int) -> Int { values.append(TemplateValue(), times: count) }

  // MARK: - One value

  @usableFromInline
  mutating func set(text: String, at place: Int) { set(text, .text, at: place) }

  @usableFromInline
  mutating func set(html: String, at place: Int) { set(html, .html, at: place) }

  @usableFromInline
  mutating func set(html: [UInt8], at place: Int) {
    html.withUnsafeBufferPointer { set($0, .html, at: place) }
  }

  private mutating func set(_ text: String, _ kind: TemplateValue.Kind, at place: Int) {
    text.lend { set($0, kind, at: place) }
  }

  private mutating func set(
    _ utf8: UnsafeBufferPointer<UInt8>, _ kind: TemplateValue.Kind, at place: Int
  ) {
    let start = bytes.count
    if let first = utf8.baseAddress { bytes.append(first, utf8.count) }
    values[place] = TemplateValue(
      kind: kind, start: Int32(clamping: start), count: Int32(clamping: utf8.count))
  }

  @usableFromInline
  mutating func set(flag: Bool, at place: Int) {
    values[place] = TemplateValue(kind: flag ? .flag : .none)
  }

  /// Makes a value an object of so many values, and returns where they begin.
  @usableFromInline
  mutating func setObject(of count: Int, at place: Int) -> Int {
    let start = reserve(count)
    values[place] = TemplateValue(kind: .object, start: Int32(clamping: start))
    return start
  }

  /// Makes a value a list of items of so many values each, and returns where they begin.
  @usableFromInline
  mutating func setList(_ count: Int, of stride: Int, at place: Int) -> Int {
    let start = reserve(count * stride)
    values[place] = TemplateValue(
      kind: .list, stride: UInt16(clamping: stride), start: Int32(clamping: start),
      count: Int32(clamping: count))
    return start
  }

  /// A value to be shown many times: a text is looked at once for what has to be escaped in it.
  fileprivate func ready(_ place: Int) -> TemplateValue {
    var value = values[place]
    if value.kind == .text {
      let start = Int(value.start)
      let text = bytes.view[start..<start + Int(value.count)]
      if !HTMLEscaper.changes(UnsafeBufferPointer(rebasing: text)) { value.kind = .plain }
    }
    return value
  }

  /// Makes a value an object that was read before.
  @usableFromInline
  mutating func set(_ prepared: PreparedValues, at place: Int) {
    write(prepared, at: setObject(of: prepared.width, at: place))
  }

  /// Writes what was read before in the place of its own values, which hold nothing yet, and behind
  /// all what is below it.
  @usableFromInline
  mutating func write(_ prepared: PreparedValues, at place: Int) {
    let firstByte = Int32(clamping: bytes.count)
    prepared.bytes.withUnsafeBufferPointer { new in
      if let first = new.baseAddress { bytes.append(first, new.count) }
    }
    let width = prepared.width
    // Behind its own values all others stand together.
    let shift = reserve(prepared.count &- width) &- width
    prepared.values.withUnsafeBufferPointer { new in
      for placed in new {
        var value = placed.value
        switch value.kind {
        case .none, .flag: break
        case .text, .plain, .html: value.start &+= firstByte
        case .object, .list: value.start &+= Int32(clamping: shift)
        }
        let index = Int(placed.place)
        values[index &+ (index < width ? place : shift)] = value
      }
    }
  }
}

/// The values of a context that was read to be shown on many pages: most fields hold nothing, and
/// only the others are kept.
@usableFromInline
final class PreparedValues: Sendable {
  /// A value and its place among all.
  struct Placed: BitwiseCopyable, Sendable {
    let value: TemplateValue
    let place: Int32
  }

  /// The values of the context itself, then those below it.
  let values: [Placed]
  let bytes: [UInt8]
  /// How many values the context has itself, and with all below it.
  let width: Int
  let count: Int

  /// Takes what a closure reads; it returns where that begins.
  @usableFromInline
  init(width: Int, _ read: (inout TemplateValues) -> Int) {
    var all = TemplateValues(isPage: false)
    _ = read(&all)
    var values: [Placed] = []
    values.reserveCapacity(all.values.view.count { $0.kind != .none })
    for place in 0..<all.values.count where all.values[place].kind != .none {
      values.append(Placed(value: all.ready(place), place: Int32(clamping: place)))
    }
    self.values = values
    bytes = Array(all.bytes.view)
    self.width = width
    count = all.values.count
  }
}
