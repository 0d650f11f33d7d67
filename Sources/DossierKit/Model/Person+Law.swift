extension Person {
  /// The last entry of the legal history, which holds.
  var legalStatus: LegalStatus.Kind? { legal.last?.status.value }

  /// Whether a court has finally convicted the person, and nothing has undone it.
  var isFinallyConvicted: Bool { legalStatus == .convictedFinal }

  /// Whether the law has let the person go.
  var isCleared: Bool { legalStatus?.isOutcome == true }

  /// Whether the law has looked at the person, and no court has finally convicted them.
  var isUnderSuspicion: Bool {
    switch legalStatus {
    case nil, .notSuspected, .convictedFinal: false
    default: true
    }
  }
}

extension Person.LegalStatus.Kind {
  /// Whether the law lets somebody go with it.
  var isOutcome: Bool {
    switch self {
    case .acquitted, .chargesDropped, .rehabilitated: true
    default: false
    }
  }
}
