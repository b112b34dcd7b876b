import Catalog
package import Definitions
import Postgres
import SQLText
package import Vocabulary

/// Staged rows that only the database can tell to be wrong. They leave staging.
package struct RefusedRows: Sendable {
  package enum Reason: Sendable {
    /// The key stands in the file more than once, and the feed wants none of the copies.
    case keyRepeated
    /// A flat row contradicts the first line of its receipt.
    case receiptDisagrees
    /// The parent of a category is in no file.
    case parentUnknown
    /// The key that is to be closed does not stand.
    case keyUnknown
    /// The category would stand below itself.
    case categoryCycle
    /// The chain of merges would come back to its beginning.
    case mergeCycle
    /// The customer is merged into another one already.
    case mergeTarget
  }

  /// By the number of the row in its file.
  package internal(set) var reasons: [Int: Reason] = [:]
  /// Copies of other rows that were dropped on the way.
  package internal(set) var duplicates = 0
}

extension WarehouseLoad {
  /// Takes out of staging what cannot come home, to be rejected with the rows that could not be read.
  ///
  /// - Parameter suspects: the number of staged rows whose key the reader may have seen before.
  package func refuseRows(_ feed: FeedDefinition, suspects: Int) throws(Problem) -> RefusedRows {
    var refused = RefusedRows()
    let route = feed.kind.route
    let hasKey = feed.kind != .sales || feed.column(for: "line_no") != nil
    if feed.duplicateKey == .reject, hasKey, suspects > 0 {
      let repeated = StagedTable.takeRepeated(in: route.staging, key: route.key)
      try note(.keyRepeated, repeated, in: &refused)
    }
    if feed.kind == .sales { try note(.receiptDisagrees, FlatFile.disagreeing, in: &refused) }
    if feed.column(for: "merged_into") != nil {
      for (row, reason) in try takeImpossibleMerges() { refused.reasons[row] = reason }
    }
    if feed.kind == .categories {
      refused.duplicates = try dropRepeated(route, suspects: suspects)
      for (row, reason) in try takeUnrootedCategories() { refused.reasons[row] = reason }
    }
    return refused
  }

  private func note(
    _ reason: RefusedRows.Reason, _ rows: SQL, in refused: inout RefusedRows
  ) throws(Problem) {
    for row in try connection.query(rows) {
      refused.reasons[Int(try row.int64("row_number"))] = reason
    }
  }
}

extension FeedDefinition {
  /// The custom fields of customers that are dates.
  var dateFields: [String] {
    guard kind == .customers else { return [] }
    return customColumns.map(\.field).filter { $0.type == .date }.map(\.name)
  }
}
