import CommandOptions
import Foundation

/// Where the figures go.
enum BenchmarkOutput {
  static func line(_ text: String = "") {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// Prints cells in columns: the first to the left, the others to the right.
  static func row(_ name: String, _ cells: [String]) {
    let columns = cells.map { String(repeating: " ", count: max(1, 14 - $0.count)) + $0 }
    line(name + String(repeating: " ", count: max(1, 36 - name.count)) + columns.joined())
  }

  static func number(_ value: Double, _ digits: Int = 1) -> String {
    String(format: "%.\(digits)f", value)
  }

  static func fail(_ error: any Error) -> Never {
    let usage = error as? UsageError
    FileHandle.standardError.write(Data((usage?.report ?? "benchmarks: \(error)\n").utf8))
    exit(usage == nil ? 1 : UsageError.exitCode)
  }
}
