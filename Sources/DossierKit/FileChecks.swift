/// What every file of the site is held against before any of them is published.
struct FileChecks: Sendable {
  private let pages: PageAudit
  fileprivate let proof: OutputProof
  fileprivate let waivers: Waivers

  init(_ linked: Build.Linked, _ sources: SourceSet?) {
    pages = PageAudit(linked.site)
    proof = OutputProof(
      linked.proof, origins: SecretOrigins(sources, linked.written, linked.site))
    waivers = linked.waivers
  }

  /// What was seen in one file.
  struct Look: Sendable {
    fileprivate let problems: [Diagnostic]
    fileprivate let proof: OutputProof.Look

    /// Whether there is nothing to tell.
    var isClean: Bool { problems.isEmpty && proof.isClean }
  }

  func look(at file: OutputFile) -> Look {
    Look(problems: pages.check(file), proof: proof.look(at: file))
  }

  /// What was seen in one file; nil where there is nothing to tell.
  func finding(in file: OutputFile) -> Look? {
    let look = look(at: file)
    return look.isClean ? nil : look
  }
}

extension BuildReport {
  /// Takes in what was seen in all files.
  mutating func add(_ looks: [FileChecks.Look], of checks: FileChecks, jobs: Int) async {
    add(looks.flatMap(\.problems), checks.waivers)
    add(await checks.proof.problems(of: looks.map(\.proof), jobs: jobs), checks.waivers)
    diagnostics += checks.waivers.unused(waived, sawPages: true)
  }
}
