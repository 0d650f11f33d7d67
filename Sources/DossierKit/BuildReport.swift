/// What a run found and did.
public struct BuildReport: Sendable {
  /// All problems, in no particular order; `DiagnosticSources` sorts them.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// The problems that records are exempt from, with their reasons, in no particular order.
  public internal(set) var waived: [WaivedDiagnostic] = []
  /// The texts in which the problems have their places.
  public internal(set) var sources: SourceSet?
  /// Records that are public.
  public internal(set) var records = 0
  /// Links that were made out of plain names.
  public internal(set) var links = 0
  /// Pages that were rendered.
  public internal(set) var pages = 0
  /// Published pictures that lost their metadata.
  public internal(set) var cleaned = 0
  /// Smaller copies of pictures that pages offer; nil when the dossier wants some and this machine
  /// has no libvips to make them.
  public internal(set) var scaled: Int? = 0
  /// What changed on disk; nil when nothing was to be written.
  public internal(set) var written: WriteReport?
  /// Whether the pages of a build that was killed were put in place first.
  public internal(set) var finishedInterrupted = false
  /// The linked dossier.
  var linked: Build.Linked?
  /// What pages were made with, kept so that a process that ends with the run need not take it apart.
  var maker: PageMaker?
  /// What records are exempt from, for those who look at more than the content.
  var waivers: Waivers?
  /// The addresses outside the dossier, when the options ask for them.
  public internal(set) var addresses: [OutsideAddress] = []
  /// How many of the addresses were asked on the network; nil when none was to be.
  public var addressTally: AddressTally?

  /// Whether the problems end the build without writing.
  public func fails(strict: Bool) -> Bool {
    diagnostics.contains { $0.severity == .error || strict }
  }

  /// The same without warnings, for commands that print what these say themselves.
  public var errorsOnly: BuildReport {
    var report = self
    report.diagnostics.removeAll { $0.severity == .warning }
    return report
  }

  /// Whether an error is among the problems.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Takes in what a stage found, without what is waived.
  mutating func add(_ found: [Diagnostic], _ waivers: Waivers) {
    let (open, waived) = waivers.apply(found)
    diagnostics += open
    self.waived += waived
  }

  /// Takes in what somebody found who looked at more than the content.
  public mutating func add(_ found: [Diagnostic]) {
    if let waivers { add(found, waivers) } else { diagnostics += found }
  }

  mutating func count(_ site: Site) {
    records = site.records.count
    links = site.bodies.reduce(0) { count, body in
      count + (body?.mentions.count { $0.isLinked && !$0.isExplicit } ?? 0)
    }
  }
}
