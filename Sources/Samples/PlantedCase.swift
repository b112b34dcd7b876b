/// A case that hides in the sample data on purpose, and what must come of it.
package struct PlantedCase: Sendable {
  /// The name by which tests find it.
  package var id: String
  package var what: String
  package var expected: String
  var rows: [PlantedRow]
}

/// A row of a planted case.
struct PlantedRow: Sendable {
  /// The drop that brings it; 0 is the base.
  var drop: Int
  var feed: SampleFeed
  var values: [String: String]
  /// At the end of its file instead of its start.
  var isLast = false
}

/// Where a row of a planted case stands.
package struct PlantedPlace: Sendable {
  package let id: String
  package let feed: SampleFeed
  /// The value of the first column.
  package let key: String
  package let path: String
  /// The physical line on which the row starts, from 1.
  package let line: Int
  /// The number of the record behind the header, from 1.
  package let record: Int
}
