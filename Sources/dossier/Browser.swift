import Foundation

/// The browser of whoever sits at this machine.
enum Browser {
  #if canImport(Darwin)
    private static let opener = "open"
  #else
    private static let opener = "xdg-open"
  #endif

  /// Opens an address; says so when that is not possible.
  static func open(_ address: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [opener, address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { ended in
      guard ended.terminationStatus != 0 else { return }
      FileHandle.standardError.write(
        Data("dossier: no browser could be opened; go to \(address)\n".utf8))
    }
    do { try process.run() } catch {
      FileHandle.standardError.write(
        Data("dossier: no browser could be opened; go to \(address)\n".utf8))
    }
  }
}
