import Postgres
import Vocabulary

/// Where one exported accrual stands: what is owed, and every answer that is known.
struct Standing {
  struct Answer: Equatable {
    let learnedOn: CivilDate
    let amount: ExactDecimal
    /// Empty when the answer names none.
    let batchID: String
  }

  var accrualKey: String
  var amount: ExactDecimal
  var batchID: String
  var exportedOn: CivilDate
  /// By what it says: an answer "duplicate" that tells the original's status counts as that too.
  var confirmedOn: CivilDate?
  var rejectedOn: CivilDate?
  var reversedOn: CivilDate?
  var repeatedOn: CivilDate?
  /// The answers as they came.
  var answers: [Answer] = []
  var rejectedCode: String?

  /// - Parameter day: what was learned later is not known yet.
  init(_ row: Row, batchID: String, knownOn day: CivilDate) throws(Problem) {
    func known(_ column: String) throws(Problem) -> CivilDate? {
      try row.dateOrNil(column).flatMap { $0 <= day ? $0 : nil }
    }
    self.batchID = batchID
    accrualKey = try row.text("accrual_key")
    amount = try row.decimal("amount")
    exportedOn = try row.date("exported_on")
    confirmedOn = try known("confirmed_on")
    rejectedOn = try known("rejected_on")
    reversedOn = try known("reversed_on")
    repeatedOn = try known("repeated_on")
    rejectedCode = try row.textOrNil("rejected_code")
    for (kind, on) in [
      ("confirmed", confirmedOn), ("rejected", rejectedOn), ("repeated", repeatedOn),
    ] {
      guard let on, let amount = try row.decimalOrNil("\(kind)_amount") else { continue }
      answers.append(
        Answer(
          learnedOn: on, amount: amount, batchID: try row.textOrNil("\(kind)_batch") ?? ""))
    }
  }

  init(
    accrualKey: String, amount: ExactDecimal, batchID: String, exportedOn: CivilDate
  ) {
    self.accrualKey = accrualKey
    self.amount = amount
    self.batchID = batchID
    self.exportedOn = exportedOn
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

  /// Whether its first answer took more days than agreed.
  func isLate(afterDays days: Int) -> Bool {
    guard let first = [confirmedOn, rejectedOn].compactMap({ $0 }).min() else { return false }
    return first.days(since: exportedOn) > days
  }
}
