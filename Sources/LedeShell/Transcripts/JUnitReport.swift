internal import Text

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
      text += "  <testsuite name=\"\(MarkupEscaping.xml.escaped(suite.name))\" tests=\"\(suite.cases.count)\""
      text += " failures=\"\(failures)\" time=\"\(Self.seconds(time))\">\n"
      for item in suite.cases {
        text +=
          "    <testcase classname=\"\(MarkupEscaping.xml.escaped(suite.name))\" name=\"\(MarkupEscaping.xml.escaped(item.name))\""
        text += " time=\"\(Self.seconds(item.duration))\""
        guard let failure = item.failure else {
          text += "/>\n"
          continue
        }
        text +=
          ">\n      <failure message=\"not as expected\">\(MarkupEscaping.xml.escaped(failure))</failure>\n"
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
}
