@testable import DossierKit

extension PageReadings {
  /// What a page read; nil when that is not known.
  func keys(of page: String) -> [UInt32]? {
    var keys: [UInt32] = []
    let isKnown = allKeys(of: page) { key in
      keys.append(key)
      return true
    }
    return isKnown ? keys : nil
  }
}
