/// What a period at the end of a token says about the sentence.
enum TokenPeriod: UInt8 {
  case none
  /// `Mr.`, `e.g.`, `J.` in a name: goes on.
  case inner
  /// `Inc.`, `U.S.`, `p.m.`: may end a sentence.
  case final
}
