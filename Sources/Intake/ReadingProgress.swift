/// How far the reading of a file is.
package struct ReadingProgress: Sendable, Hashable {
  package let fileName: String
  package let rows: Int
  /// Of the unpacked file.
  package let bytesRead: Int
  /// `nil` of a packed file, whose size says nothing of what is in it.
  package let bytesInAll: Int?

  package init(fileName: String, rows: Int, bytesRead: Int, bytesInAll: Int?) {
    self.fileName = fileName
    self.rows = rows
    self.bytesRead = bytesRead
    self.bytesInAll = bytesInAll
  }
}
