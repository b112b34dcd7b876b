package import Vocabulary

/// What the match of ledger, file and answer can find, named as in exchange.md §11.
package enum MatchClass: String, Sendable, CaseIterable {
  case matched = "MATCHED"
  /// The ledger has it in a published batch, its file not.
  case missingInFile = "MISSING_IN_FILE"
  /// A file or an answer has it, the ledger not.
  case notInLedger = "NOT_IN_LEDGER"
  case amountMismatch = "AMOUNT_MISMATCH"
  case customerMismatch = "CUSTOMER_MISMATCH"
  case entityMismatch = "ENTITY_MISMATCH"
  /// Another unit or op than the ledger has.
  case contentMismatch = "CONTENT_MISMATCH"
  /// The answer names another batch than the one that carried it.
  case batchMismatch = "BATCH_MISMATCH"
  /// Confirmed and rejected at once.
  case answersContradict = "ANSWERS_CONTRADICT"
  /// Answered before it had left the house.
  case answerBeforeExport = "ANSWER_BEFORE_EXPORT"
  /// The file is not the one that was frozen: bytes, order, header.
  case fileDiffers = "FILE_DIFFERS"
  /// The roll-forward is not what files and standings add up to.
  case rollForward = "ROLL_FORWARD"
  case noResponse = "NO_RESPONSE"
  case rejected = "REJECTED"
  /// Called a duplicate without the status of the original: still outstanding.
  case duplicateResponse = "DUPLICATE_RESPONSE"
  /// Answered after more days than agreed; counted beside its own outcome.
  case late = "LATE"
  /// Taken back by reversals before any answer came.
  case reversed = "REVERSED"

  /// Whether finance cannot close the day with it: the command ends with 76.
  package var isDifference: Bool {
    switch self {
    case .matched, .noResponse, .rejected, .duplicateResponse, .late, .reversed: false
    case .missingInFile, .notInLedger, .amountMismatch, .customerMismatch, .entityMismatch,
      .contentMismatch, .batchMismatch, .answersContradict, .answerBeforeExport, .fileDiffers,
      .rollForward:
      true
    }
  }
}

/// One thing that ledger, file and answer do not agree on. Holds keys and amounts, no person.
package struct Difference: Sendable, Equatable {
  package let matchClass: MatchClass
  /// The batch, or empty for an answer that belongs to none.
  package let batchID: String
  package let accrualKey: String
  package let text: String

  /// As a problem that ends with 76.
  package var problem: Problem {
    let subject = [batchID, accrualKey].filter { !$0.isEmpty }.joined(separator: " ")
    return Problem(
      .reconciliation, "\(matchClass.rawValue) \(subject): \(text)",
      hint: "nothing was changed; compare with the platform before anything is sent again")
  }
}
