import Foundation
import Testing

@testable import DossierKit

struct LanguageFileTests {
  private static let kit = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/DossierKit").standardized

  @Test func `a language is one file, which stands in the list`() throws {
    let folder = Self.kit.appending(path: "Render/Words/Languages")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0 != "Languages.swift" }
    let codes = try files.map { file in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let code = try #require(text.firstMatch(of: /WordTable\(\s*code: "([a-z]+)"/)?.1, "\(file)")
      let dates = try #require(text.firstMatch(of: /DateLanguage\(\s*code: "([a-z]+)"/)?.1)
      #expect(dates == code)
      return String(code)
    }
    #expect(codes.sorted() == Words.all.map(\.code).sorted())
    #expect(DateLanguage.all.map(\.code) == Words.all.map(\.code))
  }

  @Test func `no other file speaks a language`() throws {
    let files = try #require(
      FileManager.default.enumerator(at: Self.kit, includingPropertiesForKeys: nil))
    let phrases = Words.all.flatMap { words in
      [words.label(.skip), words.label(.claimsDeck), words.plain.nameWithheld]
    }
    var count = 0
    for case let file as URL in files
    where file.pathExtension == "swift" && !file.path().contains("/Words/Languages/") {
      count += 1
      let text = try String(contentsOf: file, encoding: .utf8)
      for phrase in phrases where text.contains("\"\(phrase)\"") {
        Issue.record("\(file.lastPathComponent) says '\(phrase)'")
      }
    }
    #expect(count > 300)
  }

  @Test(arguments: [
    ("nl", "[naam niet vermeld]"), ("fr-BE", "[nom non divulgué]"), ("de", "[name withheld]"),
  ])
  func `a withheld name is in the language of the dossier`(language: String, words: String) {
    #expect(Person.withheld(in: language) == words)
  }
}
