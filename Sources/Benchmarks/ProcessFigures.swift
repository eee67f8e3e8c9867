import Foundation

/// What the system says about this process.
enum ProcessFigures {
  /// Returns the processor time of `work` in seconds.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = processorTime()
    try work()
    return processorTime() - start
  }

  static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Lets the peak begin anew.
  static func resetPeak() {
    try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
  }

  /// The memory in use, in bytes.
  static var residentBytes: Int { status("VmRSS:") }
  /// The most memory in use since ``resetPeak()``, in bytes.
  static var peakBytes: Int { status("VmHWM:") }

  private static func status(_ field: String) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
    for line in status.split(separator: "\n") where line.hasPrefix(field) {
      return
        (line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) } ?? 0)
        * 1024
    }
    return 0
  }
}
