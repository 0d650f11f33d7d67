/// The files that tell a host which pages are gone.
enum HostFileNames {
  static let netlify = "_redirects"
  static let nginx = "nginx-gone.map"
  static let all = [netlify, nginx]
}
