/// Returns a word that every shell reads as this text: between apostrophes.
///
/// Apostrophes themselves are written as fish and the others understand them.
func shellQuoted(_ text: String, isFish: Bool = false) -> String {
  var quoted = "'"
  for scalar in text.unicodeScalars {
    switch scalar {
    case "'": quoted += isFish ? "\\'" : "'\\''"
    case "\\" where isFish: quoted += "\\\\"
    case "\n", "\r", "\t": quoted += " "
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "'"
}
