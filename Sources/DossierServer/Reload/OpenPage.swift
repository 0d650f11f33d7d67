/// A page that is open in a browser: its path as the address has it, and the version it shows.
struct OpenPage: Sendable {
  let path: String
  let version: String
}
