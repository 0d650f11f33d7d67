import ArgumentParser
import DossierKit

/// `dossier record`: writes down what readers have, so that later changes are noticed.
struct RecordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Write down what is published, so that changes without a correction are noticed.",
    discussion: """
      Writes the hashes of every public article's words and of its summary, dateline, authors, date \
      and backstory into 'published.lock' in the content folder. \
      From then on 'check' and 'build' warn (P10) when one of them changes without a \
      correction, an update or 'edit: minor', or when it goes away. Recording again accepts what \
      is there.
      """)

  @OptionGroup var options: SiteOptions

  func run() async throws {
    let terminal = Terminal(options)
    try await terminal.runQuietly {
      let build = Build(options.buildOptions(writes: false), progress: terminal.stage)
      let (summary, report) = try await build.record()
      if !options.quiet { print(text(summary)) }
      return report
    }
  }

  private func text(_ summary: RecordingSummary?) -> String {
    switch (summary, options.format) {
    case (nil, .text): "nothing recorded"
    case (nil, .json): #"{"ok":false}"#
    case (let summary?, .json): json(summary)
    case (let summary?, .text):
      "articles: \(summary.added) new, \(summary.changed) changed, \(summary.removed) removed, "
        + "\(summary.unchanged) unchanged"
        + (summary.completed > 0 ? ", \(summary.completed) completed" : "")
        + " in \(summary.path)"
    }
  }

  private func json(_ summary: RecordingSummary) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("ok", true)
      json.member("path", summary.path)
      json.member("added", summary.added)
      json.member("changed", summary.changed)
      json.member("removed", summary.removed)
      json.member("unchanged", summary.unchanged)
      json.member("completed", summary.completed)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
