import Catalog
package import Definitions
import Delimited
import Host
import SQLText
package import Vocabulary

/// The `row_hash` of a delivery: the sum that finds two customers exchanged between rows, which count,
/// amount and the customer hash miss (exchange.md, section 4).
package struct RowHash {
  private let feed: FeedDefinition

  package init(_ feed: FeedDefinition) {
    self.feed = feed
  }

  /// The sum over `key|customer|amount` of each record: the cells as they stand in the file, without
  /// their quotes; the parts of a key in the order of the exchange format, each followed by `|`; empty
  /// for a column that the file does not have. Records that are torn count nothing.
  package func sum(of file: FileOpening) throws(Problem) -> ControlHash {
    try file.read(within: feed.caps, hashes: false) { (source) throws(Problem) -> ControlHash in
      let reader = RecordReader(
        source, dialect: try feed.readerDialect(), limits: feed.caps.recordLimits)
      let header = try reader.readHeader()
      let match = try ColumnMatch(feed, header: header, path: file.name)
      let positions = positions(match)
      var sum = ControlHash()
      var text: [UInt8] = []
      while let record = try reader.next() {
        guard record.fault == nil, header?.fault(of: record) == nil else { continue }
        text.removeAll(keepingCapacity: true)
        for (part, position) in positions.enumerated() {
          if part > 0 { text.append(UInt8(ascii: "|")) }
          if let position, position < record.fieldCount {
            text.append(contentsOf: record.field(position))
          }
        }
        text.withUnsafeBytes { sum.add(bytes: $0) }
      }
      return sum
    }.value
  }

  /// Where key, customer and amount stand.
  private func positions(_ match: ColumnMatch) -> [Int?] {
    var places: [String: Int] = [:]
    for (column, origin) in match.found where !column.field.isCustom {
      if case .field(let index) = origin { places[column.field.name] = index }
    }
    let key = Route.of(feed.kind.rawValue).key.map(\.description)
    return key.map { places[$0] } + [places["customer_id"], places["total"] ?? places["amount"]]
  }
}
