package import Intake
import Vocabulary

/// How far a file is read, in a line: `receipts.csv: 3,200,000 rows, 45 %, 1,200,000 rows/s, 3 s left`.
package struct ReadingLine: CustomStringConvertible {
  package let description: String

  /// - Parameter duration: since the reading began.
  package init(of progress: ReadingProgress, for duration: Duration) {
    var parts = ["\(HumanNumber.grouped(progress.rows)) rows"]
    let seconds = duration.inSeconds
    let share = progress.bytesInAll.map { min(1, Double(progress.bytesRead) / Double(max($0, 1))) }
    if let share { parts.append("\(Int(share * 100)) %") }
    if seconds >= 0.5 {
      parts.append("\(HumanNumber.grouped(Int(Double(progress.rows) / seconds))) rows/s")
      if let share, share > 0 {
        parts.append("\(HumanNumber.grouped(Int((seconds / share - seconds).rounded(.up)))) s left")
      }
    }
    description = "\(progress.fileName): \(parts.joined(separator: ", "))"
  }
}
