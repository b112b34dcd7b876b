package import Vocabulary

/// What sender and receiver count each on their own and must agree on: rows, sums of the cells as
/// they stand in the file, and the hash of its customers.
package struct ControlTotals: Sendable, Equatable {
  package var rows: Int64 = 0
  package var amount = DecimalSum()
  package var bonus = DecimalSum()
  package var customerHash = ControlHash()
  /// See `RowHash`; computed only where a manifest gives one.
  package var rowHash = ControlHash()
  /// Rows with a cell that could not be read, so that the sums are not complete.
  package var unreadableRows: Int64 = 0

  package init() {}

  /// The totals of a manifest; nil: not given.
  package struct Claim: Sendable, Equatable {
    package var amount: ExactDecimal?
    package var bonus: ExactDecimal?
    package var customerHash: String?
    package var rowHash: String?

    package init() {}

    package var isEmpty: Bool {
      amount == nil && bonus == nil && customerHash == nil && rowHash == nil
    }
  }

  package mutating func add(_ other: ControlTotals) {
    rows += other.rows
    amount.add(other.amount)
    bonus.add(other.bonus)
    customerHash.add(other.customerHash)
    rowHash.add(other.rowHash)
    unreadableRows += other.unreadableRows
  }

  /// What differs from a claim, each with the expected and the found value. Sums that are not
  /// complete prove nothing and are not compared.
  package func differences(from claim: Claim) -> [String] {
    guard unreadableRows == 0 else { return [] }
    var found: [String] = []
    if let expected = claim.amount, !(amount == DecimalSum(expected)) {
      found.append("the manifest says an amount of \(expected), the file has \(amount)")
    }
    if let expected = claim.bonus, !(bonus == DecimalSum(expected)) {
      found.append("the manifest says a bonus of \(expected), the file has \(bonus)")
    }
    if let expected = claim.customerHash, expected != customerHash.description {
      found.append("the manifest says a customer hash of \(expected), the file has \(customerHash)")
    }
    if let expected = claim.rowHash, expected != rowHash.description {
      found.append("the manifest says a row hash of \(expected), the file has \(rowHash)")
    }
    return found
  }
}
