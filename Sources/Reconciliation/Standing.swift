import Glibc
import Postgres
import Vocabulary

/// Where one exported accrual stands: what is owed, and every answer that is known.
struct Standing {
  struct Answer: Equatable {
    let amount: ExactDecimal
    /// Empty when the answer names none.
    let batchID: String
  }

  let accrualKey: String
  let customerID: String
  let legalEntity: String
  let unit: String
  let op: String
  let amountText: String
  let amount: ExactDecimal
  let batchID: String
  let exportedOn: CivilDate
  /// By what it says: an answer "duplicate" that tells the original's status counts as that too.
  private(set) var confirmedOn: CivilDate?
  private(set) var rejectedOn: CivilDate?
  private(set) var reversedOn: CivilDate?
  private(set) var repeatedOn: CivilDate?
  /// The answers as they came.
  private(set) var answers: [Answer] = []
  private(set) var rejectedCode: String?
  private var reversed = DecimalSum()
  private var lastReversalOn: CivilDate?

  /// Of a row of ``OwedRows``, without what it answers.
  init(_ row: CopiedRow, _ batch: PublishedBatch) throws(Problem) {
    batchID = batch.batchID
    exportedOn = batch.businessDate
    accrualKey = try Self.text(row, OwedRows.Column.key)
    customerID = try Self.text(row, OwedRows.Column.customer)
    legalEntity = try Self.text(row, OwedRows.Column.legalEntity)
    unit = try Self.text(row, OwedRows.Column.unit)
    op = try Self.text(row, OwedRows.Column.op)
    amountText = try Self.text(row, OwedRows.Column.amount)
    guard let amount = ExactDecimal(amountText) else { throw .bug("the ledger owes no decimal") }
    self.amount = amount
  }

  /// Whether a row is about the same accrual.
  func isOf(_ row: CopiedRow) -> Bool {
    Self.equal(accrualKey, row.bytes(of: OwedRows.Column.key))
      && Self.equal(customerID, row.bytes(of: OwedRows.Column.customer))
  }

  /// Adds what a row says of the accrual; nothing when nothing was said.
  mutating func hear(_ row: CopiedRow) throws(Problem) {
    guard let status = row.bytes(of: OwedRows.Column.status) else { return }
    guard let on = CivilDate(try Self.text(row, OwedRows.Column.learnedOn)) else {
      throw .bug("an answer has no date")
    }
    let amount = try answeredAmount(row)
    if Self.equal("reversed", status) {
      reversed.add(amount)
      lastReversalOn = lastReversalOn.map { max($0, on) } ?? on
      if reversed >= DecimalSum(self.amount) { reversedOn = lastReversalOn }
      return
    }
    let verdict = row.bytes(of: OwedRows.Column.verdict)
    if Self.equal("confirmed", verdict) {
      confirmedOn = confirmedOn.map { min($0, on) } ?? on
    } else if Self.equal("rejected", verdict) {
      rejectedOn = rejectedOn.map { min($0, on) } ?? on
    }
    if Self.equal("duplicate", status) { repeatedOn = repeatedOn.map { min($0, on) } ?? on }
    if Self.equal("rejected", status) {
      rejectedCode = rejectedCode ?? row.textOrNil(OwedRows.Column.code)
    }
    answers.append(
      Answer(
        amount: amount,
        batchID: Self.equal(batchID, row.bytes(of: OwedRows.Column.answeredBatch))
          ? batchID : row.textOrNil(OwedRows.Column.answeredBatch) ?? ""))
  }

  private func answeredAmount(_ row: CopiedRow) throws(Problem) -> ExactDecimal {
    if Self.equal(amountText, row.bytes(of: OwedRows.Column.answeredAmount)) { return amount }
    let text = try Self.text(row, OwedRows.Column.answeredAmount)
    guard let amount = ExactDecimal(text) else { throw .bug("an answer has no amount") }
    return amount
  }

  private static func text(_ row: CopiedRow, _ column: Int) throws(Problem) -> String {
    guard let text = row.textOrNil(column) else { throw .bug("an accrual has no value") }
    return text
  }

  private static func equal(_ text: String, _ bytes: UnsafeRawBufferPointer?) -> Bool {
    guard let bytes else { return false }
    return text.isSame(as: bytes)
  }

  /// The one outcome of ledger against answer. Differences come before states: a wrong amount is
  /// never closed because the row was also confirmed.
  var outcome: (matchClass: MatchClass, text: String) {
    if let wrong = answers.first(where: { $0.amount != amount }) {
      return (.amountMismatch, "the ledger owes \(amount), the answer says \(wrong.amount)")
    }
    if let wrong = answers.first(where: { !$0.batchID.isEmpty && $0.batchID != batchID }) {
      return (.batchMismatch, "the answer names the batch \(wrong.batchID)")
    }
    if confirmedOn != nil, rejectedOn != nil {
      return (.answersContradict, "it was confirmed and it was rejected")
    }
    if confirmedOn != nil { return (.matched, "") }
    if rejectedOn != nil { return (.rejected, rejectedCode ?? "no code") }
    if reversedOn != nil { return (.reversed, "taken back before an answer came") }
    if repeatedOn != nil {
      return (.duplicateResponse, "called a duplicate without the status of the original")
    }
    return (.noResponse, "")
  }

  /// When and as what it was settled, whichever came first; never before it was exported.
  var settled: (on: CivilDate, how: SettledAs)? {
    var first: (on: CivilDate, how: SettledAs)?
    for (on, how) in [
      (confirmedOn, SettledAs.confirmed), (rejectedOn, .rejected), (reversedOn, .reversed),
    ] {
      guard let on else { continue }
      if first.map({ on < $0.on }) ?? true { first = (on, how) }
    }
    return first.map { (max(exportedOn, $0.on), $0.how) }
  }

  /// Whether its first answer took more days than agreed.
  func isLate(afterDays days: Int) -> Bool {
    guard let first = [confirmedOn, rejectedOn].compactMap({ $0 }).min() else { return false }
    return first.days(since: exportedOn) > days
  }
}

/// How an accrual came to its end.
enum SettledAs: String {
  case confirmed, rejected, reversed
}

extension String {
  /// Byte for byte, without making another text.
  func isSame(as bytes: UnsafeRawBufferPointer) -> Bool {
    utf8.withContiguousStorageIfAvailable { own in
      guard let first = own.baseAddress, let second = bytes.baseAddress else {
        return own.count == bytes.count
      }
      return own.count == bytes.count && memcmp(first, second, own.count) == 0
    } ?? utf8.elementsEqual(bytes)
  }
}
