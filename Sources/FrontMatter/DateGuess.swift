/// The day and time that a text probably means, whatever the order and the words it was written in.
struct DateGuess: CustomStringConvertible {
  let date: CalendarDate
  let time: ClockTime?
  /// Whether day and month could be the other way round.
  let isAmbiguous: Bool

  /// As it should be written: "2026-12-18T12:00".
  var description: String { "\(DateAndTime(date: date, time: time))" }

  /// "3 April 2026".
  var words: String { "\(date.day) \(Self.months[date.month - 1].capitalisedFirst) \(date.year)" }

  /// Nil when the text does not hold exactly one day that exists.
  init?(_ text: String) {
    let tokens = Token.all(in: text)
    for start in tokens.indices {
      guard let day = Self.day(tokens[start...]) else { continue }
      let rest = Array(tokens[..<start].filter { !$0.isNumber } + tokens[(start + day.length)...])
      guard !rest.indices.contains(where: { Self.day(rest[$0...]) != nil }) else { return nil }
      (date, isAmbiguous) = (day.date, day.isAmbiguous)
      time = Self.clock(rest)
      return
    }
    return nil
  }

  /// What a text that is not a date lacks, to be asked for.
  enum Lack {
    case everything, day, year
  }

  static func lack(_ text: String) -> Lack? {
    let tokens = Token.all(in: text)
    if !tokens.contains(where: \.isNumber), !tokens.contains(where: { $0.month != nil }) { return .everything }
    guard tokens.contains(where: { $0.month != nil }) else { return nil }
    let numbers = tokens.compactMap(\.number)
    if numbers.isEmpty { return .day }
    guard numbers.count == 1 else { return nil }
    return numbers[0] > 31 ? .day : .year
  }

  // MARK: Days

  private struct Day {
    let date: CalendarDate
    let length: Int
    let isAmbiguous: Bool
  }

  /// Numbers that stand where year, month and day could; `length` tokens of them.
  private struct Numbers {
    let year: Int
    let month: Int
    let day: Int
    var length = 3
    var isAmbiguous = false
  }

  /// The day that the first tokens make.
  private static func day(_ tokens: ArraySlice<Token>) -> Day? {
    for numbers in readings(tokens) where (1900...2199).contains(numbers.year) {
      if let date = CalendarDate(year: numbers.year, month: numbers.month, day: numbers.day) {
        return Day(date: date, length: numbers.length, isAmbiguous: numbers.isAmbiguous)
      }
    }
    return nil
  }

  /// The month that a text names with a day that it does not have: "30 Feb 2026", "31/11/2026".
  static func monthOfImpossibleDay(_ text: String) -> CalendarDate? {
    let tokens = Token.all(in: text)
    for start in tokens.indices {
      for numbers in readings(tokens[start...])
      where (1900...2199).contains(numbers.year) && (29...31).contains(numbers.day) {
        if let first = CalendarDate(year: numbers.year, month: numbers.month, day: 1) { return first }
      }
    }
    return nil
  }

  /// The ways to read the first tokens, likeliest first.
  private static func readings(_ tokens: ArraySlice<Token>) -> [Numbers] {
    guard let first = tokens.first else { return [] }
    if first.digits == 8, let number = first.number {
      return [
        Numbers(year: number / 10_000, month: number / 100 % 100, day: number % 100, length: 1),
        Numbers(year: number % 10_000, month: number / 10_000 % 100, day: number / 1_000_000, length: 1),
      ]
    }
    guard tokens.count >= 3 else { return [] }
    let parts = Array(tokens.prefix(3))
    if let month = parts[1].month, let one = parts[0].number, let other = parts[2].number {
      // 14 December 2026, 2026 Dec 14
      if parts[0].digits == 4 { return [Numbers(year: one, month: month, day: other)] }
      return year(parts[2]).map { [Numbers(year: $0, month: month, day: one)] } ?? []
    }
    if let month = parts[0].month, let day = parts[1].number {
      return year(parts[2]).map { [Numbers(year: $0, month: month, day: day)] } ?? []
    }
    guard let one = parts[0].number, let two = parts[1].number, let three = parts[2].number else { return [] }
    if parts[0].digits == 4 {
      return [Numbers(year: one, month: two, day: three), Numbers(year: one, month: three, day: two)]
    }
    guard parts[0].digits <= 2, parts[1].digits <= 2, let year = year(parts[2]) else { return [] }
    let isAmbiguous = one <= 12 && two <= 12 && one != two
    return [
      Numbers(year: year, month: two, day: one, isAmbiguous: isAmbiguous), Numbers(year: year, month: one, day: two),
    ]
  }

  /// A year of four digits, or of two in this century.
  private static func year(_ token: Token) -> Int? {
    guard let number = token.number else { return nil }
    return token.digits == 4 ? number : token.digits == 2 ? 2000 + number : nil
  }

  // MARK: Times

  /// The clock time among the words: "12:00", "5pm", "5.30 pm", "1700", "noon".
  private static func clock(_ tokens: [Token]) -> ClockTime? {
    if tokens.contains(where: { $0.word == "noon" || $0.word == "midday" }) { return ClockTime(hour: 12, minute: 0) }
    guard let start = tokens.firstIndex(where: \.isNumber), let first = tokens[start].number else { return nil }
    var (hour, minute, next) = (first, 0, start + 1)
    if tokens[start].digits == 4 {
      (hour, minute) = (first / 100, first % 100)
    } else if next < tokens.count, tokens[next].digits == 2, let number = tokens[next].number {
      (minute, next) = (number, next + 1)
    }
    let half = tokens[next...].first { $0.word == "am" || $0.word == "pm" }?.word
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
    }
    guard tokens[start].digits != 3, hour < 24, minute < 60 else { return nil }
    return ClockTime(hour: hour, minute: minute)
  }

  // MARK: Tokens

  /// A run of digits or of letters; what parts them says nothing.
  private struct Token {
    let word: String
    /// The number of digits; 0 for a word.
    let digits: Int

    var isNumber: Bool { digits > 0 }
    /// Nil for a word, and for more digits than a date has.
    var number: Int? { digits > 0 && digits <= 8 ? Int(word) : nil }
    /// 1 to 12.
    var month: Int? {
      guard !isNumber else { return nil }
      let index = DateGuess.months.firstIndex {
        word == $0 || word == $0.prefix(3) || word == "sept" && $0 == "september"
      }
      return index.map { $0 + 1 }
    }

    /// The tokens without those that change nothing: "1st", "of", "Monday", "at".
    static func all(in text: String) -> [Token] {
      var tokens: [Token] = []
      for word in text.lowercased().unicodeScalars.split(whereSeparator: {
        !($0.isASCIIDigit || $0.properties.isAlphabetic)
      }) {
        var rest = word
        while let first = rest.first {
          let run = rest.prefix { $0.isASCIIDigit == first.isASCIIDigit }
          tokens.append(Token(word: String(run), digits: first.isASCIIDigit ? run.count : 0))
          rest = rest.dropFirst(run.count)
        }
      }
      return tokens.filter {
        $0.isNumber
          || !["st", "nd", "rd", "th", "of", "the", "at", "t", "by"].contains($0.word)
            && !DateGuess.days.contains($0.word)
      }
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
    "thurs",
    "fri", "sat", "sun",
  ]
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
