import Foundation
import Testing

@testable import DossierKit

@Suite struct `the page of template variables` {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// `UPDATE_GOLDEN=1` writes the page anew, and the test still fails, so that someone reads it.
  @Test func `the committed page is what the context types say`() throws {
    let file = Self.root.appending(path: "Sources/DossierKit/DossierKit.docc/Templates.md")
    let expected = Data(TemplateDocumentation.markdown().utf8)
    let committed = try? Data(contentsOf: file)
    if committed != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try expected.write(to: file)
    }
    #expect(committed == expected, "run 'make golden' and read the difference")
  }
}

@Suite struct `the rules that are documented` {
  @Test func `every code is in the page of rules or reserved`() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Sources/DossierKit/DossierKit.docc/Rules.md")
    let page = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let documented = DiagnosticCode.allCases.filter { page.contains("| \($0.rawValue) ") }
    // A code that a stage raises must be explained.
    for code in Self.raised { #expect(documented.contains(code), "\(code.rawValue)") }
  }

  /// The codes that the sources raise, read from the sources themselves.
  private static let raised: [DiagnosticCode] = {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/DossierKit")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var text = ""
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", file.lastPathComponent != "DiagnosticCode.swift"
      else { continue }
      text += (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }
    return DiagnosticCode.allCases.filter { code in
      text.contains("      .\(code),") || text.contains("Diagnostic(.\(code),")
    }
  }()
}
