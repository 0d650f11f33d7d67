/// The address under which a site is hosted.
public enum BaseURL {
  /// An http or https address with a host, without query, fragment or slash at its end; else nil.
  public static func normalized(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { bytes.starts(with: $0.utf8) }),
      bytes.count > scheme.utf8.count, bytes[scheme.utf8.count] != UInt8(ascii: "/"),
      bytes.allSatisfy({ (0x21...0x7E).contains($0) && !"\"'<>\\^`{|}?#".utf8.contains($0) })
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
