/// What a word may be in a date, time, sum or measure; `value-words.tsv` names these cases.
enum ValueClass: UInt8, CaseIterable {
  // Dates.
  case month, weekday, relativeDay, relative, period, part, quarter, q, century, ordinal, ordinalEnding
  /// Before a bare year or month: always (`in 2021`), and only where nothing else is likely (`of 2021`).
  case cue, weakCue
  /// Before a year that describes what follows: `the 2016 election`.
  case holder
  /// After two years: `the 2014-15 season`.
  case season
  case era, ago
  /// After or before a weekday that is part of a name: `Sunday Times`, `Black Friday`.
  case press, holiday
  // Times.
  case timeCue, forenoon, afternoon, forenoonLetter, afternoonLetter, meridiem, zone, hourName, hours, clock,
    o
  case isoTime, zulu
  // Numbers.
  case number, magnitude, article, half, fourth
  /// A letter right after a number that multiplies it: `$5m`.
  case sumLetter
  // Money.
  case code, currency, nation, dollarPrefix, moneyPrefix, cent, pence, sterling, needsMagnitude, u, hong, kong
  /// What a currency of several countries is where no country is named.
  case alone
  // Shares.
  case percent, percentage, points, per
  // Measures.
  case unit, duration, foot, degree, celsius, fahrenheit, power, metric, nautical, light, rate, dimension, old
  /// A unit that only `one` or a hyphen lets stand: `second`.
  case onlyOne
  /// A short form, which may be in capitals and have a period.
  case short
  /// Counted things, after which a number is no year.
  case counted
  // Small words.
  case and, to, or, of, between, plural
}
