/// The names that editors, desktops and version control leave beside what a person wrote.
enum IgnoredNames {
  /// Whether a file or folder of this name is none of the dossier's.
  static func contains(_ name: [UInt8]) -> Bool {
    guard let first = name.first, let last = name.last else { return true }
    if first == 0x2E { return true }  // hidden: .git, .DS_Store, .x.swp, .#lock
    if last == 0x7E { return true }  // x~
    if first == 0x23 && last == 0x23 { return true }  // #x#
    return name.suffix(4).elementsEqual(".swp".utf8)
  }
}
