/// Front matter or one entry of a list, a field at a time, in the order of the calls.
///
/// All texts are of plain words and names that need no quotes; a colon is quoted away.
struct YAMLText {
  private(set) var text = ""
  private let indentation: String

  init(indentation: String = "") { self.indentation = indentation }

  mutating func field(_ key: String, _ value: String) {
    let isPlain = !value.utf8.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "#") }
    line(isPlain ? "\(key): \(value)" : "\(key): \"\(value)\"")
  }

  mutating func list(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    line("\(key): [\(values.joined(separator: ", "))]")
  }

  /// A list of mappings, each in YAML's flow style.
  mutating func mappings(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    line("\(key):")
    for value in values { line("  - {\(value)}") }
  }

  mutating func line(_ line: String) { text += "\(indentation)\(line)\n" }

  /// The fields as the front matter of a file.
  func file(body: String) -> String { "---\n\(text)---\n\(body)" }
}
