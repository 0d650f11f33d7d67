import Foundation

/// The most memory that this process has had in use.
enum PeakMemory {
  /// The peak of the resident set in KiB, from Linux's `VmHWM`; nil on other systems.
  static var kibibytes: Int? {
    guard let status = FileManager.default.contents(atPath: "/proc/self/status") else { return nil }
    for line in status.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: ":"))
      guard words.count == 2, words[0].elementsEqual("VmHWM".utf8) else { continue }
      return Int(String(decoding: words[1].filter { (0x30...0x39).contains($0) }, as: UTF8.self))
    }
    return nil
  }
}
