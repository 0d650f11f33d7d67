import Templates
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The official cases of the Mustache specification, but for lambdas and dynamic names.
@Suite struct MustacheSpecificationTests {
  struct Chapter: Decodable {
    let tests: [Case]
  }

  struct Case: Decodable {
    let name: String
    let data: JSON
    let template: String
    let expected: String
    let partials: [String: String]?
  }

  @Test(arguments: [
    ("comments", 12), ("delimiters", 14), ("interpolation", 39), ("inverted", 22),
    ("partials", 12), ("sections", 34), ("~inheritance", 27),
  ])
  func `every official case of the specification passes`(name: String, count: Int) throws {
    let tests = try read(name)
    #expect(tests.count >= count)
    for test in tests {
      let data = DynamicData(test.data)
      var sources = [
        TemplateSource(name: "main", path: "main", bytes: Array(test.template.utf8))
      ]
      for (name, text) in test.partials ?? [:] {
        sources.append(TemplateSource(name: name, path: name, bytes: Array(text.utf8)))
      }
      let library = TemplateLibrary.compileLeniently(
        sources, template: "main", shapes: data.shapes)
      var output: [UInt8] = []
      library.render("main", data.root, into: &output)
      let shown = String(decoding: output, as: UTF8.self)
      #expect(shown == test.expected, "\(name): \(test.name): \(test.template)")
    }
  }

  private func read(_ name: String) throws -> [Case] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent(".test-data/mustache/\(name).json")
    let data = try #require(
      try? Data(contentsOf: file),
      "\(file.path) is missing: run scripts/test-data-mustache.sh (make test does)")
    return try JSONDecoder().decode(Chapter.self, from: data).tests
  }
}
