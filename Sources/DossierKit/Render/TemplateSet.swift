import Templates

/// The templates and assets of a site: those built in, each of which a file of the site's own
/// template folder replaces.
struct TemplateSet: Sendable {
  /// A stylesheet, font or icon that pages ask for.
  struct Asset: Sendable {
    /// Its path below the output folder.
    let path: String
    let bytes: [UInt8]
  }

  let library: TemplateLibrary
  /// In the order of their paths.
  let assets: [Asset]

  /// Compiles the built-in templates with the site's own in their places; nil with a mistake.
  ///
  /// `files` are the theme's fonts and pictures, which are not text; `paths`, all files of the
  /// site's template folder.
  static func load(
    overrides: [SourceFile], files own: [AssetFile] = [], paths: [String] = []
  ) -> Outcome<TemplateSet?> {
    var files: [String: (bytes: [UInt8], file: SourceFile?)] = [:]
    for file in BuiltInTemplates.files {
      let isScript = file.path.utf8.suffix(3).elementsEqual(".js".utf8)
      files[file.path] = (isScript ? ScriptLines.bare(file.bytes) : file.bytes, nil)
    }
    let builtIn = Dictionary(BuiltInTemplates.files.map { ($0.path, $0.bytes) }) { first, _ in first
    }
    for file in overrides {
      let bytes = Array(file.bytes[file.start...])
      // A copy of a built-in file changes nothing: its script is shortened like the built-in one.
      if builtIn[file.path] != bytes { files[file.path] = (bytes, file) }
    }
    for file in own {
      if case .bytes(let bytes) = file.content { files[file.path] = (bytes, nil) }
    }
    var sources: [TemplateSource] = []
    var assets: [Asset] = []
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      if let name = StrayTemplates.name(of: path) {
        sources.append(TemplateSource(name: name, path: path, bytes: file.bytes))
      } else if path.utf8.starts(with: "assets/".utf8) {
        assets.append(Asset(path: path, bytes: file.bytes))
      }
    }
    let (library, problems) = TemplateLibrary.compile(sources, entries: TemplateEntries.all)
    let diagnostics = problems.map { problem in
      Diagnostic.badTemplate(problem, in: files[problem.path]?.file)
    }
    let strays = StrayTemplates.find(paths, own: sources.filter { files[$0.path]?.file != nil })
    return Outcome(library.map { TemplateSet(library: $0, assets: assets) }, diagnostics + strays)
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// A mistake in a template, at its place in the site's own file.
  fileprivate static func badTemplate(_ problem: TemplateProblem, in file: SourceFile?) -> Self {
    guard let file else {
      return Diagnostic(
        .badTemplate, path: problem.path, problem.summary,
        help: problem.help ?? "the built-in template does not fit one of your own"
      ).inTemplates
    }
    let start = file.start + problem.offset
    let place = SourceRange(file.id, ByteRange(start, start + problem.length))
    return Diagnostic(.badTemplate, at: place, problem.summary, help: problem.help)
  }
}
