package import Vocabulary

/// What one drop wrote.
package struct SampleDrop: Sendable {
  package struct File: Sendable {
    package let feed: SampleFeed
    package let path: String
    /// All rows without the header: good, planted and dirty.
    package let rows: Int
    package let plantedRows: Int
    package let dirtyRows: Int
    package let bytes: Int
  }

  package let number: Int
  package let businessDate: CivilDate
  package private(set) var files: [File] = []
  package private(set) var planted: [PlantedPlace] = []
  package private(set) var dirty: [DirtyRow] = []

  init(number: Int, businessDate: CivilDate) {
    self.number = number
    self.businessDate = businessDate
  }

  mutating func add(_ file: borrowing SampleFile) {
    files.append(
      File(
        feed: file.feed, path: file.path, rows: file.rows, plantedRows: file.planted.count,
        dirtyRows: file.dirty.count, bytes: file.bytes))
    planted += file.planted
    dirty += file.dirty
  }
}
