/// Why a record cannot be taken as it is. The raw values are the codes of the error file.
package enum RecordFaultCode: String, Sendable, CaseIterable {
  /// Fewer fields than the header has names. Never padded.
  case raggedShort = "ragged.short"
  /// More fields than the header has names.
  case raggedLong = "ragged.long"
  /// A quote inside an unquoted field, or text behind a closing quote.
  case quoteStray = "quote.stray"
  /// A quote that opens a field and is never closed.
  case quoteUnclosed = "quote.unclosed"
  /// A NUL byte.
  case encodingNul = "encoding.nul"
  /// Bytes that mean nothing in the encoding of the contract.
  case encodingInvalid = "encoding.invalid"
  /// More bytes or fields than the caps allow.
  case recordTooLarge = "record.too_large"
}

/// One fault of one record, with the place a person can go to.
package struct RecordFault: Sendable, Hashable {
  package let code: RecordFaultCode
  /// The byte of the original file, from 0.
  ///
  /// `quote.stray`: the quote, or the first byte behind the closing quote. `quote.unclosed`: the
  /// opening quote. `encoding.*`: the first bad byte. `record.too_large`: the first byte beyond
  /// the cap of the record, or the start of the first field beyond a cap. `ragged.short`: the end
  /// of the record. `ragged.long`: the start of the first surplus field.
  package let byteOffset: Int
  /// The physical line of that byte, from 1.
  package let lineNumber: Int
  /// The position of the field it stands in, from 0.
  package let field: Int

  package init(code: RecordFaultCode, byteOffset: Int, lineNumber: Int, field: Int) {
    self.code = code
    self.byteOffset = byteOffset
    self.lineNumber = lineNumber
    self.field = field
  }
}
