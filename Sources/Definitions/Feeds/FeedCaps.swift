import Vocabulary

/// The caps of a feed: what is beyond them is refused before it can cost memory or disk.
package struct FeedCaps: Sendable, Hashable {
  /// Bytes of a record and of a field, as UTF-8; a larger one is a reject.
  package var recordBytes = 1_048_576
  package var fieldBytes = 1_048_576
  /// Columns of a record; a wider one is a reject.
  package var columns = 1024
  /// Bytes that a packed file may have when it is unpacked; a larger one is refused as a whole.
  package var unpackedBytes = 100_000_000_000
  /// How many bytes may come out of one packed byte, in files of more than 100 MB unpacked.
  package var unpackedRatio = 200

  package static let standard = FeedCaps()
}

extension Reading where Value == FeedCaps {
  static var caps: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "caps", findings) else { return nil }
      var caps = FeedCaps.standard
      let bytes = Reading<Int>.integer(1...16_777_216)
      caps.recordBytes = object.optional("record_bytes", bytes) ?? caps.recordBytes
      caps.fieldBytes = object.optional("field_bytes", bytes) ?? caps.fieldBytes
      caps.columns = object.optional("columns", .integer(1...10_000)) ?? caps.columns
      caps.unpackedBytes =
        object.optional("unpacked_bytes", .integer(1...Int.max)) ?? caps.unpackedBytes
      caps.unpackedRatio =
        object.optional("unpacked_ratio", .integer(1...1_000_000)) ?? caps.unpackedRatio
      object.finish()
      return caps
    }
  }
}
