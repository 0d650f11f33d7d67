/// How sure a writer is of a date (EDTF level 1).
enum DateQualification: Sendable, Hashable {
  /// No mark: the date is certain.
  case certain
  /// `?`: the source may be wrong.
  case uncertain
  /// `~`: about then.
  case approximate
  /// `%`: both.
  case uncertainAndApproximate

  /// The qualification of a byte that ends a date, or nil.
  init?(mark: UInt8) {
    switch mark {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = .uncertainAndApproximate
    default: return nil
    }
  }

  /// Whether the date may be wrong: `?` or `%`.
  var isUncertain: Bool { self == .uncertain || self == .uncertainAndApproximate }

  /// Whether the date is about right: `~` or `%`.
  var isApproximate: Bool { self == .approximate || self == .uncertainAndApproximate }
}
