import Testing
import Text

@Suite struct ByteCountTests {
  @Test(arguments: [
    (0, "0 B"), (312, "312 B"), (999, "999 B"), (1_000, "1.0 kB"), (5_249, "5.2 kB"), (99_900, "99.9 kB"),
    (99_999, "100 kB"), (486_400, "486 kB"), (999_949, "1.0 MB"), (999_999, "1.0 MB"),
    (48_600_000, "48.6 MB"), (3_000_000_000, "3.0 GB"),
  ])
  func bytesAreWrittenInTheirUnit(bytes: Int, text: String) {
    #expect(ByteCount.text(bytes) == text)
  }
}
