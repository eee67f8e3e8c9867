import AnalyzerConformance
import NewsroomAnalyzers
import Testing

@Test func keepsTheContract() {
  let failures = checkAnalyzer(UnnamedSourcesAnalyzer.self)
  #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
}
