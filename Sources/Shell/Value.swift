public import Records
public import Rendering

/// What flows from one command to the next.
public enum Value {
  /// Nothing.
  case nothing
  /// Documents of the corpus, by number, in order.
  case documents([Int])
  /// A table.
  case rows(Table)
  /// Text, such as a whole document or a written format.
  case text(StyledText)
}
