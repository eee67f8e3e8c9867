/// Whether a sentence can be read without those before it.
enum StandaloneStatus {
  case never
  /// Only with a name from elsewhere.
  case needsName
  case ready(StandaloneSentence)
}
