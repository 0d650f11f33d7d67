#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The natural logarithm, from the C library of the system.
enum Logarithm {
  static func natural(_ value: Double) -> Double { log(value) }
}
