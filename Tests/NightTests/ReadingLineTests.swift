import Intake
import Runner
import Testing

/// What a person sees of a file that is being read.
@Suite struct ReadingLineTests {
  @Test(arguments: [
    (
      10_000_000, 3_200_000, 4_500_000, 3000,
      "r.csv: 3,200,000 rows, 45 %, 1,066,666 rows/s, 4 s left"
    ),
    (100, 10, 100, 10_000, "r.csv: 10 rows, 100 %, 1 rows/s, 0 s left"),
    (100, 10, 30, 100, "r.csv: 10 rows, 30 %"),
  ])
  func `a file is shown with its rows, their rate and the time that is left`(
    bytes: Int, rows: Int, read: Int, milliseconds: Int, expected: String
  ) {
    let progress = ReadingProgress(
      fileName: "r.csv", rows: rows, bytesRead: read, bytesInAll: bytes)
    #expect(ReadingLine(of: progress, for: .milliseconds(milliseconds)).description == expected)
  }

  @Test func `of a packed file nobody knows how much is left`() {
    let progress = ReadingProgress(
      fileName: "r.csv.gz", rows: 5000, bytesRead: 1 << 20, bytesInAll: nil)
    #expect(
      ReadingLine(of: progress, for: .seconds(2)).description
        == "r.csv.gz: 5,000 rows, 2,500 rows/s")
  }
}
