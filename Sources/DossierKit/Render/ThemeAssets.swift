/// The stylesheet, fonts, icon and script of a site, as its theme asks for them.
struct ThemeAssets {
  let templates: TemplateSet
  let theme: DossierSettings.Theme
  let hasSearch: Bool

  var files: [TemplateSet.Asset] {
    templates.assets.compactMap { asset in
      if Self.isStylesheet(asset) {
        return TemplateSet.Asset(path: asset.path, bytes: asset.bytes + accent)
      }
      if !hasSearch, asset.path.utf8.elementsEqual("assets/search.js".utf8) { return nil }
      let isFont = asset.path.utf8.starts(with: "assets/fonts/".utf8)
      return isFont && theme.fonts == .system ? nil : asset
    }
  }

  /// The stylesheet of all pages.
  var stylesheet: [UInt8] { files.first { Self.isStylesheet($0) }?.bytes ?? [] }

  private static func isStylesheet(_ asset: TemplateSet.Asset) -> Bool {
    asset.path.utf8.elementsEqual("assets/dossier.css".utf8)
  }

  /// The rule for the dossier's own accent; nothing for a colour that is not `#rgb` or `#rrggbb`.
  private var accent: [UInt8] {
    guard let colour = theme.accent?.value, Self.isHexColour(colour) else { return [] }
    return Array(":root{--accent:\(colour)}\n".utf8)
  }

  static func isHexColour(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 3 || digits.count == 6 else {
      return false
    }
    return digits.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
  }
}
