/// Writes numbers in base 64, five bits a digit, the lowest first; the sixth says that more follow.
enum PostingCode {
  static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  @inline(__always)
  static func append(_ number: UInt32, to output: inout [UInt8]) {
    var rest = number
    repeat {
      let digit = rest & 31
      rest >>= 5
      output.append(digits[Int(rest > 0 ? digit | 32 : digit)])
    } while rest > 0
  }

  static func append(_ number: Int, to output: inout [UInt8]) {
    append(UInt32(clamping: number), to: &output)
  }

  /// Appends a list of documents: the gap before each, and its impact in the lowest three bits.
  static func append(list: some Sequence<UInt32>, to output: inout [UInt8]) {
    var next: UInt32 = 0
    for posting in list {
      let document = posting >> 3
      append((document - next) << 3 | posting & 7, to: &output)
      next = document + 1
    }
  }

  /// The numbers of a text, and where each ends; stops at what is no digit.
  static func numbers(in text: some Sequence<UInt8>) -> [UInt32] {
    var numbers: [UInt32] = []
    var number: UInt32 = 0
    var shift: UInt32 = 0
    for byte in text {
      guard let digit = digits.firstIndex(of: byte) else { break }
      number |= UInt32(digit & 31) << shift
      shift += 5
      if digit & 32 == 0 {
        numbers.append(number)
        (number, shift) = (0, 0)
      }
    }
    return numbers
  }

  /// The documents of a list, each with its impact in the lowest three bits.
  static func list(in text: some Sequence<UInt8>) -> [UInt32] {
    var next: UInt32 = 0
    return numbers(in: text).map { number in
      let document = next + number >> 3
      next = document + 1
      return document << 3 | number & 7
    }
  }
}
