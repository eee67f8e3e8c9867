/// The results as JUnit XML, which continuous-integration systems read: a test suite a file, a test case a step.
struct JUnitReport {
  private struct Case {
    let name: String
    let duration: Duration
    let failure: String?
  }

  private var suites: [(name: String, cases: [Case])] = []

  /// Adds a file that was run.
  mutating func add(_ results: [TranscriptResult], of path: String, report: (TranscriptResult) -> String) {
    let cases = results.map { result in
      Case(
        name: "line \(result.step.lineNumber): \(result.step.text)", duration: result.duration,
        failure: result.passed ? nil : report(result))
    }
    suites.append((path, cases))
  }

  /// Adds a file that could not be run.
  mutating func add(failure: String, of path: String) {
    suites.append((path, [Case(name: path, duration: .zero, failure: failure)]))
  }

  /// The document.
  var xml: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for suite in suites {
      let failures = suite.cases.count { $0.failure != nil }
      let time = suite.cases.reduce(Duration.zero) { $0 + $1.duration }
      text += "  <testsuite name=\"\(Self.escaped(suite.name))\" tests=\"\(suite.cases.count)\""
      text += " failures=\"\(failures)\" time=\"\(Self.seconds(time))\">\n"
      for item in suite.cases {
        text += "    <testcase classname=\"\(Self.escaped(suite.name))\" name=\"\(Self.escaped(item.name))\""
        text += " time=\"\(Self.seconds(item.duration))\""
        guard let failure = item.failure else {
          text += "/>\n"
          continue
        }
        text += ">\n      <failure message=\"not as expected\">\(Self.escaped(failure))</failure>\n"
        text += "    </testcase>\n"
      }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private static func seconds(_ duration: Duration) -> String {
    let thousandths = duration / .milliseconds(1)
    let count = Int(thousandths.rounded())
    let digits = String(count % 1000)
    return "\(count / 1000)." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }

  /// The text as it stands in XML; what XML 1.0 cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: escaped += "&amp;".unicodeScalars
      case 0x3C: escaped += "&lt;".unicodeScalars
      case 0x3E: escaped += "&gt;".unicodeScalars
      case 0x22: escaped += "&quot;".unicodeScalars
      case 0x09: escaped += "&#9;".unicodeScalars
      case 0x0A: escaped += "&#10;".unicodeScalars
      case 0x0D: escaped += "&#13;".unicodeScalars
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
