/// The words of dates, sums and measures.
enum ValueWords {
  static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
  ]
  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  static let relativeDays: Set<String> = ["yesterday", "today", "tomorrow", "tonight"]
  static let relatives: Set<String> = ["last", "next", "this", "past", "previous"]
  static let periods: Set<String> = [
    "day", "week", "weekend", "month", "quarter", "year", "decade", "century", "spring", "summer", "autumn",
    "fall", "winter", "night",
  ]
  /// The words before a bare year or month.
  static let dateCues: Set<String> = [
    "in", "since", "until", "till", "by", "during", "from", "before", "after", "of", "late", "early", "mid",
    "between", "to", "through", "around", "circa", "last", "next", "this", "year", "and", "for", "end",
    "mid-", "beginning",
  ]
  static let numbers: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  /// Powers of ten.
  static let magnitudes: [String: Int] = [
    "hundred": 2, "thousand": 3, "million": 6, "mn": 6, "mln": 6, "billion": 9, "bn": 9, "bln": 9,
    "trillion": 12, "tn": 12, "trn": 12,
  ]
  /// Powers of ten of letters that stand right after a sum.
  static let sumLetters: [String: Int] = ["k": 3, "m": 6, "b": 9, "t": 12]
  static let currencyCodes: Set<String> = [
    "usd", "eur", "gbp", "jpy", "cny", "rub", "inr", "chf", "cad", "aud", "nzd", "hkd", "sgd", "sek", "nok",
    "dkk", "pln", "czk", "huf", "try", "uah", "brl", "mxn", "zar", "krw", "ils",
  ]
  static let currencies: [String: String] = [
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "rupee": "INR",
    "rupees": "INR", "shekel": "ILS", "shekels": "ILS", "hryvnia": "UAH", "hryvnias": "UAH", "zloty": "PLN",
    "zlotys": "PLN", "forint": "HUF", "forints": "HUF", "baht": "THB", "rand": "ZAR", "naira": "NGN",
    "real": "BRL", "reais": "BRL", "lira": "TRY", "liras": "TRY",
  ]
  /// The currency before a dollar sign's letters: `C$`.
  static let dollars: [String: String] = [
    "us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD",
  ]
  static let units: [String: String] = [
    "km": "km", "kilometer": "km", "kilometers": "km", "kilometre": "km", "kilometres": "km",
    "mile": "mi", "miles": "mi", "meter": "m", "meters": "m", "metre": "m", "metres": "m",
    "centimeter": "cm", "centimeters": "cm", "centimetre": "cm", "centimetres": "cm", "cm": "cm",
    "millimeters": "mm", "millimetres": "mm", "mm": "mm", "foot": "ft", "feet": "ft", "ft": "ft",
    "inch": "in",
    "inches": "in", "yard": "yd", "yards": "yd", "kg": "kg", "kilo": "kg", "kilos": "kg", "kilogram": "kg",
    "kilograms": "kg", "gram": "g", "grams": "g", "ounce": "oz", "ounces": "oz", "pound": "lb",
    "pounds": "lb",
    "lb": "lb", "lbs": "lb", "ton": "t", "tons": "t", "tonne": "t", "tonnes": "t",
    "acre": "acre", "acres": "acre", "hectare": "ha", "hectares": "ha", "liter": "L", "liters": "L",
    "litre": "L", "litres": "L", "gallon": "gal", "gallons": "gal", "barrel": "bbl", "barrels": "bbl",
    "mph": "mph", "kph": "km/h", "mw": "MW", "gw": "GW", "kw": "kW", "megawatt": "MW", "megawatts": "MW",
    "gigawatt": "GW", "gigawatts": "GW", "kilowatt": "kW", "kilowatts": "kW", "degrees": "degree",
    "hertz": "Hz", "megabytes": "MB", "gigabytes": "GB", "kilotons": "kt", "megatons": "Mt",
  ]
}
