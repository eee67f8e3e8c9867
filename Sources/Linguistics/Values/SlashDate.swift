/// What a date with slashes tells about the order of day and month.
enum SlashDate {
  /// `13/4/2021`, `4/13/2021`: it shows the order.
  case dayFirst
  case monthFirst
  /// `4/5/2021`: it has a value in either order.
  case either(dayFirst: String, monthFirst: String)
}
