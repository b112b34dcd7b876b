import Vocabulary

/// What a cell says. Texts are views into the reader's or the plan's memory.
enum CellValue {
  case null
  case text(UnsafeRawBufferPointer)
  case integer(Int64)
  case decimal(units: Int64, scale: Int)
  case date(CivilDate)
  case instant(Instant)
  case boolean(Bool)
  /// The text of one object.
  case json(UnsafeRawBufferPointer)
}

/// A value, or the reason why there is none.
enum CellReading {
  case value(CellValue)
  case fault(RejectCode)
}
