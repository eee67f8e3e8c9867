internal import Glibc

/// Functions of real numbers, from the C library.
enum DigestMath {
  /// The natural logarithm.
  static func log(_ number: Double) -> Double { Glibc.log(number) }
  /// A power.
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
