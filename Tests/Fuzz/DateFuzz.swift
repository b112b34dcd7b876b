import Definitions
import Vocabulary

@testable import Intake

nonisolated(unsafe) private let clock = WallClock(TimeZoneRules.utc)
private let patterns: [DatePattern] =
  [.date, .timestamp]
  + [
    "dd/mm/yyyy", "d.m.yyyy h:mm", "yyyymmdd", "yyyymmddhhmmss", "d mmm yyyy", "mmmm d, yyyy",
    "m/d/yyyy h:mm tt", "yyyy-mm-dd hh:mm:ss.f", "yyyy-mm-ddThh:mm:ssz", "d.m.yy",
  ].compactMap { DatePattern($0, pivot: 1950) }
nonisolated(unsafe) private let readers = patterns.map { CellDates($0, clock) }

/// Any text as a date, and any text as a pattern: a date that is taken exists.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  guard size > 1 else { return 0 }
  let text = UnsafeRawBufferPointer(start: data + 1, count: size - 1)
  let dates = readers[Int(data[0]) % readers.count]
  if case .value(.date(let date)) = dates.date(text) {
    precondition(CivilDate(date.description) == date, "a day that was read is a day")
  }
  if case .value(.instant(let instant)) = dates.instant(text) { _ = instant.description }
  if data[0] > 200, let own = DatePattern(String(decoding: text, as: UTF8.self), pivot: 2000) {
    _ = CellDates(own, clock).instant(text)
  }
  return 0
}
