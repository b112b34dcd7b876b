import Glibc

/// Tells which keys of a file may have been seen before, in constant memory.
///
/// A Bloom filter whose bits of one key lie in one cache line (Putze, Sanders, Singler, "Cache-, Hash-
/// and Space-Efficient Bloom Filters", 2007): "new" is certain, "seen" is a suspicion that the database
/// then settles exactly. With 16 MB and 10 million keys about one key in 200 is suspected wrongly at
/// the end of the file, with 2 million hardly any.
final class RepeatedKeys {
  private let words: UnsafeMutablePointer<UInt64>
  private let blockMask: UInt64
  /// 512 bits: one line of the cache.
  private static let wordsPerBlock = 8
  /// Each takes nine bits of a hash of 64 to choose among 512.
  private static let bitsPerKey = 7

  private static let largePage = 2 * 1024 * 1024

  /// Sized for a file: at least 12 bits for every row it may have, between 8 KB and 16 MB in all. The
  /// smaller it is, the more of it stays in the processor's cache; a guess that is too low costs
  /// wrong suspicions, never a missed repetition.
  init(rows: Int) {
    let wantedBits = max(65_536, min(rows, 16_000_000) * 12)
    var bits = 65_536
    while bits < wantedBits, bits < 134_217_728 { bits *= 2 }
    blockMask = UInt64(bits / 512 - 1)
    let bytes = bits / 8
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: bytes, alignment: bytes >= Self.largePage ? Self.largePage : 64)
    // Every key touches another place: with pages of 4 KB each would miss the page table as well.
    if bytes >= Self.largePage { madvise(memory, bytes, MADV_HUGEPAGE) }
    words =
      memory
      .initializeMemory(as: UInt64.self, repeating: 0, count: bytes / 8)
  }

  deinit { words.deallocate() }

  /// Notes a key. Returns whether it may have been noted before.
  func insert(_ key: KeyHash) -> Bool {
    let block = words + Int(key.hash & blockMask) * Self.wordsPerBlock
    var choices = key.hash &* 0x9E37_79B9_7F4A_7C15
    choices ^= choices &>> 32
    var wasThere = true
    for _ in 0..<Self.bitsPerKey {
      let flag: UInt64 = 1 &<< (choices & 63)
      let word = Int((choices &>> 6) & 7)
      if block[word] & flag == 0 {
        wasThere = false
        block[word] |= flag
      }
      choices &>>= 9
    }
    return wasThere
  }
}

/// A hash of the parts of a key, eight bytes a turn (the mixing is that of wyhash, 64 × 64 → 128).
struct KeyHash {
  private(set) var hash: UInt64 = 0x2D35_8DCC_AA6C_78A5

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while bytes.count - offset >= 8 {
      mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = UInt64(bytes.count) &<< 56
    for index in offset..<bytes.count {
      rest ^= UInt64(bytes[index]) &<< UInt64((index - offset) * 8)
    }
    mix(rest)
  }

  mutating func add(_ number: Int64) {
    mix(UInt64(bitPattern: number))
  }

  private mutating func mix(_ word: UInt64) {
    let product = (hash ^ word).multipliedFullWidth(by: 0x8BB8_4B93_962E_ACC9)
    hash = product.high ^ product.low
  }
}
