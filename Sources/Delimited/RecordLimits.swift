/// The caps that keep memory constant. Counted in bytes of UTF-8, after transcoding.
package struct RecordLimits: Sendable, Hashable {
  /// Bytes of one record without its line end.
  package var recordBytes: Int
  /// Fields of one record.
  package var fields: Int
  /// Bytes of one field without its outer quotes.
  package var fieldBytes: Int

  /// One megabyte for a record and for a field, 1,024 fields.
  package init(recordBytes: Int = 1_048_576, fields: Int = 1024, fieldBytes: Int = 1_048_576) {
    precondition(
      recordBytes > 0 && recordBytes <= 1 << 30 && fields > 0 && fieldBytes > 0,
      "caps are positive and a record is at most one gigabyte")
    self.recordBytes = recordBytes
    self.fields = fields
    self.fieldBytes = fieldBytes
  }
}
