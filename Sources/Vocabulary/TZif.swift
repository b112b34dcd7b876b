/// The part of a TZif file (RFC 8536) that the house needs.
struct TZif {
  var changes: [Int64] = []
  var offsets: [Int32] = []
  var offsetBefore: Int32 = 0

  init?(_ bytes: [UInt8]) { return nil }
}
