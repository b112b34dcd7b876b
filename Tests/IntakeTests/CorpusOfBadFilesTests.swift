import Definitions
import Delimited
import Testing
import Vocabulary

@testable import Intake

/// Small bad files, each with its exact verdict: line, column, code.
@Suite struct CorpusOfBadFilesTests {
  @Test(arguments: BadFile.all)
  func `a bad file has its exact verdict`(file: BadFile) throws {
    let found = try ReadFile(file.feed, file.bytes)
    #expect(found.verdict == file.verdict, "\(file)")
    // However the bytes come, the verdict is the same.
    #expect(try ReadFile(file.feed, file.bytes, chunkLength: 1).verdict == found.verdict)
    #expect(found.errors.count == (found.tally.rowsRejected == 0 ? 0 : found.verdict.count))
    for (error, verdict) in zip(found.errors, found.verdict) {
      #expect(error.hasPrefix(verdict.prefix { $0 != ":" } + ","), "\(error)")
    }
  }

  /// Dropped again unmended, the reject file has the same errors and nothing else.
  @Test(arguments: BadFile.all)
  func `the reject file is a file of its feed`(file: BadFile) throws {
    let found = try ReadFile(file.feed, file.bytes)
    guard found.tally.rowsRejected > 0 else { return }
    // A trailer is no record and does not come back; a lost quote has lost the lines it opened on.
    guard !file.feed.contains("trailer") else { return }
    let again = try ReadFile(file.feed, found.rejects)
    #expect(again.verdict.map(Self.codes) == found.verdict.map(Self.codes), "\(file)")
    #expect(again.tally.rowsRejected == again.tally.rowsRead)
  }

  private static func codes(_ verdict: String) -> Substring {
    verdict.split(separator: " ", maxSplits: 1).last ?? ""
  }

  @Test func `there are more than a hundred, and every code that a file can earn is among them`() {
    #expect(BadFile.all.count > 150)
    #expect(Set(BadFile.all.map(\.name)).count == BadFile.all.count)
    // The database decides these; a sentinel is a warning.
    let byDatabase: Set<RejectCode> = [
      .keyDuplicate, .receiptDisagrees, .referenceUnknown, .categoryCycle, .mergeCycle,
      .mergeTarget,
      .dateSentinel,
    ]
    for code in RejectCode.allCases where !byDatabase.contains(code) {
      let isThere = BadFile.all.contains { file in
        file.verdict.contains { $0.split(separator: " ").contains(Substring(code.rawValue)) }
      }
      #expect(isThere, "\(code.rawValue)")
    }
    #expect(RejectCode.allCases.allSatisfy { !$0.message.isEmpty && !$0.hint.isEmpty })
  }

  @Test func `a file cut at any byte gives no row that is not in the whole`() throws {
    let whole = Array(
      (BadFile.receiptHead + "R-1,A,2026-02-01 10:00:00,SALE,PAID,5.00,EUR\n"
        + "R-2,A,2026-02-01 10:00:00,SALE,PAID,15.00,EUR\n").utf8)
    let trailed = "{ kind: 'receipts', dialect: { trailer: { starts_with: 'END' } } }"
    let ended = whole + Array("END\n".utf8)
    for count in 0..<whole.count {
      let found = try ReadFile(trailed, Array(ended[..<count]))
      #expect(found.tally.rowsStaged == 0 && !found.verdict.isEmpty, "\(count)")
    }
    #expect(try ReadFile(trailed, ended).verdict == [])
  }
}
