package import Vocabulary

/// How a feed's files are named, numbered and judged as deliveries (exchange.md, sections 3 and 6).
/// The simple way, any name and no numbers, is the default.
package struct FeedRegime: Sendable, Hashable {
  package enum Naming: String, Sendable, CaseIterable {
    /// Any name; the folder says which feed it is.
    case free
    /// `<feed>_<source>_<YYYYMMDD>_<seq6>_<full|delta>[_fix<N>].csv[.gz|.zst]`
    case strict
  }

  package var naming = Naming.free
  /// The systems that may send; empty: any.
  package var sources: [String] = []
  /// How long a file may wait for another one before that is an alarm.
  package var gapGraceSeconds = 3600
  /// How old a delivery may be by its business date; nil: any age.
  package var maxAgeDays: Int? = 7
  /// How many rows are unusual; nil: any number passes.
  package var volumeBand: VolumeBand?
  /// By how much a full delivery may be smaller than the last one; nil: by any.
  package var shrink: Percent? = Percent(basisPoints: 1000)

  package init() {}
}

/// The rows of a delivery, as multiples of the usual number.
package struct VolumeBand: Sendable, Hashable, CustomStringConvertible {
  package var least: ExactDecimal
  package var most: ExactDecimal

  package static let standard = VolumeBand(
    least: ExactDecimal(units: 1, scale: 1), most: ExactDecimal(units: 10, scale: 0))

  package init(least: ExactDecimal, most: ExactDecimal) {
    self.least = least
    self.most = most
  }

  package func contains(_ rows: Int64, usual: Int64) -> Bool {
    Self.compare(rows, usual, least) >= 0 && Self.compare(rows, usual, most) <= 0
  }

  /// The sign of `rows - usual × factor`.
  private static func compare(_ rows: Int64, _ usual: Int64, _ factor: ExactDecimal) -> Int {
    var scaled = Int128(rows)
    for _ in 0..<factor.scale { scaled *= 10 }
    let bound = Int128(usual) * Int128(factor.units)
    return scaled < bound ? -1 : scaled > bound ? 1 : 0
  }

  package var description: String { "×\(least) to ×\(most)" }
}

extension FeedRegime {
  static func read(_ object: ObjectReader) -> FeedRegime {
    var regime = FeedRegime()
    regime.naming = object.optional("naming", .choice) ?? .free
    if regime.naming == .strict { regime.volumeBand = .standard }
    regime.sources = object.optional("sources", Reading<String>.source.list(minimum: 1)) ?? []
    regime.gapGraceSeconds =
      object.optional("gap_grace", .timeSpan(minimumAmount: 0))?.seconds ?? regime.gapGraceSeconds
    regime.maxAgeDays =
      object.optional("max_age", Reading.days(0...36_500).orOff) ?? regime.maxAgeDays
    regime.volumeBand =
      object.optional("volume_band", Reading.volumeBand.orOff) ?? regime.volumeBand
    regime.shrink = object.optional("shrink", Reading<Percent>.percent.orOff) ?? regime.shrink
    return regime
  }
}

extension Reading {
  /// The value, or `false` for "not at all".
  fileprivate var orOff: Reading<Value?> {
    Reading<Value?> { node, findings in
      if node.content == .boolean(false) { return .some(nil) }
      return read(node, findings).map { .some($0) }
    }
  }
}

extension Reading where Value == String {
  fileprivate static var source: Reading {
    .parsed("a source of 1 to 32 lower-case letters, digits and '-'") { text in
      let isSource =
        (1...32).contains(text.utf8.count)
        && text.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
      return isSource ? text : nil
    }
  }
}

extension Reading where Value == VolumeBand {
  fileprivate static var volumeBand: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "a volume band", findings) else { return nil }
      let least = object.required("from", .decimal)
      let most = object.required("to", .decimal)
      object.finish()
      guard let least, let most else { return nil }
      guard !least.isNegative, least <= most, least.scale <= 6, most.scale <= 6 else {
        findings.report(
          "found from \(least) to \(most), expected two shares of the usual rows, the smaller first",
          at: node.place, hint: "write { from: 0.1, to: 10 }")
        return nil
      }
      return VolumeBand(least: least, most: most)
    }
  }
}
