/// What one run of the pipeline is asked to do.
public struct BuildOptions: Sendable {
  /// The content folder.
  public var content: String
  /// The site's own template folder; nil for the built-in templates alone.
  public var templates: String?
  /// Folders that must not be written to, whether they exist yet or not; the content folder is one.
  public var reserved: [String]
  /// The folder that the site is written to.
  public var output: String
  /// The instant for which the site is published.
  public var asOf: PublicationInstant
  /// Takes the place of `url:` in `dossier.yml`.
  public var baseURL: String?
  /// How many tasks work at once; the output does not depend on it.
  public var jobs: Int
  /// Whether a warning fails the build.
  public var strict: Bool
  /// Whether a folder that dossier did not make may be written to.
  public var adopt: Bool
  /// Whether the site is written at all; `check` does not.
  public var writes: Bool
  /// Whether drafts and embargoed records are shown, on pages that say so.
  public var drafts: Bool
  /// Whether the instant was chosen, so that the dossier is as it was known then.
  public var isPast: Bool
  /// Where a build is remembered, so that the next need not repeat it; nil for nowhere.
  public var memory: Memory?
  /// Whether the report lists the addresses outside the dossier that public records name.
  public var listsAddresses = false

  /// Sets all options; those with a default are off.
  public init(
    content: String, templates: String?, output: String, asOf: PublicationInstant,
    baseURL: String? = nil, jobs: Int = 1, strict: Bool = false, adopt: Bool = false,
    writes: Bool = true, drafts: Bool = false, isPast: Bool = false,
    reserved: [String] = []
  ) {
    self.drafts = drafts
    self.isPast = isPast
    self.reserved = reserved
    self.content = content
    self.templates = templates
    self.output = output
    self.asOf = asOf
    self.baseURL = baseURL
    self.jobs = max(1, jobs)
    self.strict = strict
    self.adopt = adopt
    self.writes = writes
  }
}

extension BuildOptions {
  /// What decides the bytes of the site beside the files and the clock.
  var deciding: [String] {
    [
      content, templates ?? "", output, baseURL ?? "", "\(drafts) \(strict) \(isPast)",
      isPast ? "\(asOf.instant.seconds)" : "",
    ]
  }

  /// Where what a build was made from is kept.
  public struct Memory: Sendable {
    /// The file, beside the content folder and never in it.
    public let path: String
    /// What tells this program from another version of it.
    public let program: String

    /// Makes a place from a path and what tells the program.
    public init(path: String, program: String) {
      self.path = path
      self.program = program
    }

    /// Whether something of an earlier build is kept there.
    public var isKept: Bool {
      guard let (parent, name) = folder else { return false }
      return (try? OpenFile(name, in: parent, for: .read)) != nil
    }
  }
}

/// The instant as of which embargoes and expiries are judged; one serves a whole build.
public struct PublicationInstant: Sendable {
  let instant: Instant

  /// Makes an instant from seconds since 1970-01-01T00:00:00Z.
  public init(secondsSince1970: Int64) { instant = Instant(seconds: secondsSince1970) }

  /// Reads an RFC 3339 instant with an offset, such as `2017-06-20T23:00+02:00`.
  ///
  /// - Throws: `BuildError` that says what is wrong and what to write.
  public init(_ text: String) throws(BuildError) {
    switch Instant.parse(text) {
    case .success(let instant): self.instant = instant
    case .failure(let error):
      throw BuildError("\(error.summary)" + (error.help.map { "; \($0)" } ?? ""))
    }
  }
}

/// Why a build could not run, whatever the content says.
public struct BuildError: Error, CustomStringConvertible {
  /// The reason, safe to print on a terminal.
  public let description: String

  init(_ description: String) { self.description = TerminalEscaper.escaped(description) }
}

extension Selector {
  /// The gate for the instant and the address that a build is asked for.
  init(_ options: BuildOptions) {
    let parser = Parser(jobs: 1)
    self.init(
      asOf: options.asOf.instant, baseURL: options.baseURL, isPreview: options.drafts,
      isPast: options.isPast, jobs: options.jobs
    ) {
      parser.reread($0, from: $1, in: $2)
    }
  }
}
