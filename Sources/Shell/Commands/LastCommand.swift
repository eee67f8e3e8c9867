internal import Declarations
internal import Records
internal import Script

/// `last`: the last result again, whole.
struct LastCommand: Command {
  let signature = Signature(
    "last", summary: "Shows the last result again, whole.",
    discussion: "Every column is shown, and nothing is cut. In a pipeline it is the same as $_.",
    input: .last, output: .same,
    examples: [
      Example("quotes; last | to csv", "Goes on with it")
    ],
    seeAlso: ["out", "why", "context"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value { input }
}
