/// Throws that depend on a seed, a purpose and a number only: the same on every machine, and any
/// row can be thrown again without those before it.
///
/// The generator is SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number
/// Generators, 2014).
struct Dice {
  private var state: UInt64

  /// What a throw is for. Purposes never share a sequence.
  enum Purpose: UInt64 {
    case customer = 1
    case registration, receipt, line, returnOf, touch, product, dirt, subscription, late, bench
  }

  @inline(__always)
  init(_ seed: UInt64, _ purpose: Purpose, _ number: Int) {
    let stream = Self.mixed(seed &+ purpose.rawValue &* 0xd1b5_4a32_d192_ed03)
    state = Self.mixed(stream ^ UInt64(bitPattern: Int64(number)) &* 0x9e37_79b9_7f4a_7c15)
  }

  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.mixed(state)
  }

  /// A number from 0 up to a bound below 2^32.
  @inline(__always)
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// True `count` times in 1,000 on average.
  @inline(__always)
  mutating func chance(perThousand count: Int) -> Bool {
    below(1000) < count
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
