import Delimited
import Vocabulary

/// Columns of fixed widths: they are where every line has a blank between them.
struct FixedGuess {
  private(set) var places: [FixedField] = []
  private(set) var isPadded = true

  /// `nil` when the lines have no such columns.
  init?(_ survey: ByteSurvey, _ encoding: TextEncoding) throws(Problem) {
    // No field ends at this byte, so that a record is a line.
    let dialect = try Dialect(
      delimiter: .byte(UInt8(ascii: "\t")), quote: nil, headerRow: nil, skipsEmptyLines: true,
      encoding: encoding)
    let reader = RecordReader(
      ByteSource(survey.head), dialect: dialect, limits: RecordLimits(recordBytes: 65_536))
    var lines: [[Unicode.Scalar]] = []
    while lines.count < 1000, let record = try reader.next() {
      if record.fieldCount == 1, record.fault == nil {
        lines.append(Array(record.text(0).unicodeScalars))
      }
    }
    var lengths: [Int: Int] = [:]
    for line in lines { lengths[line.count, default: 0] += 1 }
    guard let mode = lengths.max(by: { $0.value < $1.value }), lines.count > 2 else { return nil }
    isPadded = mode.value * 5 >= lines.count * 4
    let longest = isPadded ? mode.key : lengths.keys.max() ?? 0
    let body = isPadded ? lines.filter { $0.count == longest } : lines
    let filled = (0..<longest).map { column in
      body.count { column < $0.count && $0[column] != " " }
    }
    let runs = Self.runs(filled)
    guard runs.count > 1 else { return nil }
    var start = 0
    for (index, run) in runs.enumerated() {
      let isLast = index == runs.count - 1
      // The blanks before a column that is set to the right belong to it.
      let isNextRight = !isLast && filled[runs[index + 1].lowerBound] < body.count
      let end = isLast ? longest : isNextRight ? run.upperBound : runs[index + 1].lowerBound
      places.append(
        FixedField(name: "column \(index + 1)", start: start + 1, length: end - start))
      start = end
    }
  }

  /// The columns of characters between those that are blank in every line.
  private static func runs(_ filled: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (column, count) in filled.enumerated() where count > 0 {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
