internal import Platform

extension Problem {
  /// The codes of everything that can keep a file from being loaded, taken from the problems themselves.
  public static var codes: [String] {
    [
      missing(""), system("", SystemError(0)), binary("", at: 0), wideEncoding("", ""),
      invalidUTF8("", at: 0),
      tooLarge("", 0, limit: 0), notRegular(""), unknownFormat("", ""), outsideLink(""),
      unreadableName(""), noMemory("", 0), changing(""),
    ].map(\.code)
  }
}
