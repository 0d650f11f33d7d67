/// A mistake in a template, with its place.
public struct TemplateProblem: Hashable, Sendable {
  /// The path of the template, as its source gives it.
  public let path: String
  /// Where the mistake begins, in UTF-8 bytes from the start of the file.
  public let offset: Int
  /// How many bytes it covers.
  public let length: Int
  /// What is wrong, quoting what was typed.
  public let summary: String
  /// What to do about it.
  public let help: String?

  /// Makes a problem.
  public init(path: String, offset: Int, length: Int, summary: String, help: String? = nil) {
    self.path = path
    self.offset = offset
    self.length = length
    self.summary = summary
    self.help = help
  }
}
