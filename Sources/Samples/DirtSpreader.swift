import Vocabulary

/// Puts dirty rows between the good ones, so many per million on average, every kind in turn.
struct DirtSpreader {
  private let feed: SampleFeed
  private let kinds: [DirtyKind]
  private let drop: Int
  private var dice: Dice
  private let widestGap: Int
  private var untilNext: Int
  private var written = 0

  init(feed: SampleFeed, drop: Int, seed: UInt64, perMillion: Int) {
    precondition((0...500_000).contains(perMillion), "at most every second row is dirty")
    self.feed = feed
    self.drop = drop
    kinds = DirtyKind.kinds(of: feed)
    dice = Dice(seed, .dirt, drop * 16 + SampleFeed.allCases.firstIndex(of: feed)!)
    widestGap = perMillion == 0 ? 0 : 2_000_000 / perMillion - 1
    untilNext = perMillion == 0 ? Int.max : 1 + dice.below(widestGap)
  }

  /// Called after every good row.
  @inline(__always)
  mutating func afterRow(_ file: inout SampleFile) throws(Problem) {
    untilNext &-= 1
    if untilNext == 0 { try spoil(&file) }
  }

  private mutating func spoil(_ file: inout SampleFile) throws(Problem) {
    // Small later drops do not all begin with the same kind.
    let kind = kinds[(written + 5 * drop) % kinds.count]
    written += 1
    untilNext = 1 + dice.below(widestGap)
    var column: String?
    if case .field(let name, _) = kind.harm { column = name }
    try file.dirtyRow(
      DirtyRow(kind: kind.name, code: kind.code, feed: feed, column: column),
      bytes: kind.bytes(feed: feed, key: "D-\(drop)-\(written)"))
  }
}
