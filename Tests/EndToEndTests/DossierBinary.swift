import Foundation

/// The real `dossier` binary, run as a person runs it in a folder.
struct DossierBinary {
  /// What a run printed, and how it ended.
  struct Run {
    /// The exit status; nil when a signal ended the process.
    let status: Int32?
    /// The signal that ended the process; nil when it exited.
    let signal: Int32?
    let output: Data
    let errors: Data
    let isTimedOut: Bool

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  /// Why a test could not run the binary.
  struct NotFound: Error, CustomStringConvertible {
    let description: String
  }

  /// The variables of a run; the locale, zone and colours of whoever tests stay out.
  static let environment: [String: String] = {
    let inherited = ["PATH", "HOME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR"]
    return ProcessInfo.processInfo.environment.filter { inherited.contains($0.key) }
  }()

  /// The binary of the build that the tests belong to, or the one that `DOSSIER_BINARY` names.
  static func url() throws -> URL {
    if let path = ProcessInfo.processInfo.environment["DOSSIER_BINARY"] {
      return URL(fileURLWithPath: path).absoluteURL
    }
    // The products of one build lie side by side: <products>/dossier and <products>/<x>.xctest,
    // which is a file on Linux and a bundle on macOS, where a helper program loads it.
    let paths = ProcessInfo.processInfo.arguments + Bundle.allBundles.map(\.bundlePath)
    var tried: [String] = []
    for path in paths {
      var url = URL(fileURLWithPath: path).absoluteURL.standardizedFileURL
      while url.pathExtension != "xctest", url.pathComponents.count > 1 {
        url.deleteLastPathComponent()
      }
      let binary = url.deletingLastPathComponent().appendingPathComponent("dossier")
      if FileManager.default.isExecutableFile(atPath: binary.path) { return binary }
      tried.append(binary.path)
    }
    throw NotFound(description: "no 'dossier' beside the test bundle; tried \(tried)")
  }

  /// Runs the binary to its end in a folder; after a minute it is killed, so that a test can fail.
  static func run(
    _ arguments: [String], in folder: URL, environment extra: [String: String] = [:],
    binary: URL? = nil, timeout: Duration = .seconds(60)
  ) async throws -> Run {
    try await start(arguments, in: folder, environment: extra, binary: binary) {
      try await $0.finish(timeout: timeout)
    }
  }

  /// Starts the binary and hands it to the work, which waits for its end.
  static func start(
    _ arguments: [String], in folder: URL, environment extra: [String: String] = [:],
    binary: URL? = nil, errorsTo terminal: FileHandle? = nil,
    _ work: (RunningDossier) async throws -> Run
  ) async throws -> Run {
    let process = Process()
    // A shell changes the folder: Foundation on Linux may do so for the whole test process, and
    // tests run side by side. `exec` keeps the process, so that a signal reaches the binary.
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      ["-c", "cd \"$0\" && exec \"$@\"", folder.path, try (binary ?? url()).path] + arguments
    process.environment = environment.merging(extra) { $1 }
    process.standardInput = FileHandle.nullDevice
    await Turnstile.shared.enter()
    do {
      let run = try await work(try RunningDossier(process, errorsTo: terminal))
      await Turnstile.shared.leave()
      return run
    } catch {
      await Turnstile.shared.leave()
      throw error
    }
  }
}

/// A run of the binary that has begun.
final class RunningDossier {
  private let process: Process
  // Files, not pipes: a full pipe would stop the binary, and another child may keep one open.
  private let folder: TemporaryFolder

  fileprivate init(_ process: Process, errorsTo terminal: FileHandle?) throws {
    self.process = process
    folder = try TemporaryFolder()
    let output = folder["stdout"]
    let errors = folder["stderr"]
    try folder.write("stdout", "")
    try folder.write("stderr", "")
    let outputHandle = try FileHandle(forWritingTo: output)
    let errorHandle = try FileHandle(forWritingTo: errors)
    process.standardOutput = outputHandle
    process.standardError = terminal ?? errorHandle
    try process.run()
    try outputHandle.close()
    try errorHandle.close()
  }

  /// Whether the binary still runs.
  var isRunning: Bool { process.isRunning }

  /// Waits until what it printed fulfils a condition; after a minute, or its end, as it is.
  func output(until isEnough: (String) -> Bool) async throws -> String {
    try await text("stdout", isEnough)
  }

  /// The same of its error stream.
  func errors(until isEnough: (String) -> Bool) async throws -> String {
    try await text("stderr", isEnough)
  }

  private func text(_ name: String, _ isEnough: (String) -> Bool) async throws -> String {
    let deadline = ContinuousClock.now + .seconds(60)
    while true {
      let text = try folder.text(name)
      if isEnough(text) || !process.isRunning || ContinuousClock.now > deadline { return text }
      try await Task.sleep(for: .milliseconds(2))
    }
  }

  /// Ends the binary with a signal that it cannot catch.
  func kill() {
    if process.isRunning { _ = Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  /// Ends the binary as Ctrl-C does.
  func interrupt() {
    if process.isRunning { _ = Foundation.kill(process.processIdentifier, SIGINT) }
  }

  /// Waits for the end, and brings it about when the time is over.
  func finish(timeout: Duration = .seconds(60)) async throws -> DossierBinary.Run {
    let deadline = ContinuousClock.now + timeout
    var isTimedOut = false
    while process.isRunning {
      if ContinuousClock.now > deadline, !isTimedOut {
        isTimedOut = true
        kill()
      }
      try await Task.sleep(for: .milliseconds(2))
    }
    let isExit = process.terminationReason == .exit
    return DossierBinary.Run(
      status: isExit ? process.terminationStatus : nil,
      signal: isExit ? nil : process.terminationStatus,
      output: try Data(contentsOf: folder["stdout"]),
      errors: try Data(contentsOf: folder["stderr"]), isTimedOut: isTimedOut)
  }
}
