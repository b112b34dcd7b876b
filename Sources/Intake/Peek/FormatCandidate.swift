import Definitions
import Vocabulary

/// A way to read the values of a column as a type: it stands as long as every value is one.
struct FormatCandidate {
  enum Form {
    case integer
    case decimal(FeedColumn.NumberFormat)
    /// A pattern, its pivot, and whether values may have a time of day; nil: the standard time stamp.
    case date(String?, pivot: Int?, hasTime: Bool)
    case boolean
  }

  let form: Form
  let accepts: (UnsafeRawBufferPointer) -> Bool

  /// All forms, the more special ones first.
  static func all(clock: WallClock, moneySigns: [String]) -> [FormatCandidate] {
    dates(clock) + [
      FormatCandidate(form: .integer) { CellNumbers.integer($0).isValue }
    ] + numbers(moneySigns) + [
      FormatCandidate(form: .boolean) { !$0.isEmpty && CellTexts.boolean($0).isValue }
    ]
  }

  private static func numbers(_ signs: [String]) -> [FormatCandidate] {
    let marks: [(String, String?)] = [
      (".", nil), (".", ","), (",", nil), (",", "."), (",", " "), (".", " "), (".", "'"),
    ]
    var formats: [FeedColumn.NumberFormat] = []
    for negative in FeedColumn.NumberFormat.Negative.allCases {
      for (decimal, group) in marks {
        var format = FeedColumn.NumberFormat.plain
        format.decimalMark = decimal.utf8.first ?? format.decimalMark
        format.groupMark = group?.utf8.first
        format.moneySigns = signs
        format.negative = negative
        formats.append(format)
      }
    }
    return formats.map { format in
      guard format.isBare, format.groupMark != UInt8(ascii: " ") else {
        let money = MoneyText(format)
        return FormatCandidate(form: .decimal(format)) { money.decimal($0).isValue }
      }
      let numbers = CellNumbers(format)
      return FormatCandidate(form: .decimal(format)) { numbers.decimal($0).isValue }
    }
  }

  private static func dates(_ clock: WallClock) -> [FormatCandidate] {
    let standard = CellDates(.timestamp, clock)
    var found = [
      FormatCandidate(form: .date(nil, pivot: nil, hasTime: true)) { standard.instant($0).isValue }
    ]
    for day in dayPatterns {
      for time in [
        "", " hh:mm:ss", " hh:mm", "Thh:mm:ss", " h:mm:ss", " h:mm", " h:mm tt",
        " h:mm:ss tt", " hh:mm:ss.f", "Thh:mm:ssz", "Thh:mm:ss.fz",
      ] {
        let text = day + time
        let pivot = day.contains("yyyy") ? nil : 1950
        guard let pattern = DatePattern(text, pivot: pivot) else { continue }
        let dates = CellDates(pattern, clock)
        found.append(
          FormatCandidate(form: .date(text, pivot: pivot, hasTime: !time.isEmpty)) { bytes in
            guard case .value(.instant(let instant)) = dates.instant(bytes) else { return false }
            return (1800...2199).contains(clock.civilDate(instant).year)
          })
      }
    }
    return found
  }

  private static let dayPatterns: [String] = {
    var patterns = ["yyyy-mm-dd", "yyyymmdd"]
    for sign in [".", "/", "-"] {
      for order in [
        "dd\(sign)mm\(sign)yyyy", "d\(sign)m\(sign)yyyy", "mm\(sign)dd\(sign)yyyy",
        "m\(sign)d\(sign)yyyy", "yyyy\(sign)mm\(sign)dd", "yyyy\(sign)m\(sign)d",
        "d\(sign)m\(sign)yy", "m\(sign)d\(sign)yy",
      ]
      where !patterns.contains(order) { patterns.append(order) }
    }
    return patterns + [
      "d mmm yyyy", "d mmmm yyyy", "d-mmm-yyyy", "d-mmm-yy", "mmm d, yyyy", "mmmm d, yyyy",
    ]
  }()
}

extension CellReading {
  fileprivate var isValue: Bool {
    if case .value = self { true } else { false }
  }
}
