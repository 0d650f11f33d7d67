/// The text of one template file.
public struct TemplateSource: Sendable {
  /// The name by which entries and other templates call it: `article` or `partials/card`.
  public let name: String
  /// The path as messages show it.
  public let path: String
  /// The text, UTF-8.
  public let bytes: [UInt8]

  /// Makes a source from a file that has been read.
  public init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }
}
