import Delimited
import Vocabulary

/// What one pass over the bytes of an unknown file tells: its first megabytes, and what its encoding
/// can be.
struct ByteSurvey {
  /// The start of the file.
  private(set) var head: [UInt8] = []
  private(set) var byteCount = 0
  private var counts = [Int](repeating: 0, count: 256)
  /// High bytes beside a high byte and beside an ASCII letter: scripts of their own, or accents.
  private var besideHigh = 0
  private var besideLetter = 0
  private var utf8 = UTF8Automaton()
  private var before: UInt8 = 0

  /// Enough to see a form by.
  private static let headBytes = 1 << 20

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    byteCount += bytes.count
    if head.count < Self.headBytes { head += bytes.prefix(Self.headBytes - head.count) }
    for byte in bytes {
      counts[Int(byte)] += 1
      utf8.add(byte)
      if byte >= 0x80 || before >= 0x80 { notePair(before, byte) }
      before = byte
    }
  }

  private mutating func notePair(_ first: UInt8, _ second: UInt8) {
    if first >= 0x80, second >= 0x80 {
      besideHigh += 1
    } else if isLetter(first) || isLetter(second) {
      besideLetter += 1
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The most plausible encoding; what is not UTF by its own rules is judged by its letters.
  var encoding: TextEncoding {
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if let wide = wideEncoding { return wide }
    if utf8.isWellFormed { return .utf8 }
    if besideLetter > besideHigh { return .windows1252 }
    let pages: [TextEncoding] = [.windows1251, .koi8r, .cp866, .windows1252]
    return pages.max { score($0) < score($1) } ?? .windows1252
  }

  /// UTF-16 without a mark has a zero in every other byte of its ASCII.
  private var wideEncoding: TextEncoding? {
    let sample = head.prefix(65_536)
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd * 5 > sample.count, zeros.even * 20 < zeros.odd { return .utf16LittleEndian }
    if zeros.even * 5 > sample.count, zeros.odd * 20 < zeros.even { return .utf16BigEndian }
    return nil
  }

  /// How much the high bytes read by a page look like Russian.
  private func score(_ page: TextEncoding) -> Int {
    (0x80...0xFF).reduce(0) { sum, byte in
      guard counts[byte] > 0 else { return sum }
      return sum + counts[byte] * Self.weight(page.character(of: UInt8(byte)))
    }
  }

  /// Letters by how frequent they are in Russian texts; boxes and the like stand in none.
  private static func weight(_ character: Unicode.Scalar?) -> Int {
    guard let character else { return -50 }
    if let rank = frequentLetters.firstIndex(of: character) { return 40 - rank }
    switch character.value {
    case 0x0410...0x042F: return 6
    case 0x0401, 0x0451, 0x2116, 0xAB, 0xBB, 0xA0, 0x2013, 0x2014: return 1
    case 0x2500...0x25A0: return -30
    case 0xC0...0xFF: return 2
    default: return -10
    }
  }

  private static let frequentLetters = Array("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё".unicodeScalars)
}

/// Table 3-7 of the Unicode Standard, byte by byte.
private struct UTF8Automaton {
  private(set) var isWellFormed = true
  private var missing = 0
  private var next: ClosedRange<UInt8> = 0x80...0xBF

  mutating func add(_ byte: UInt8) {
    if missing > 0 {
      if !next.contains(byte) { isWellFormed = false }
      missing -= 1
      next = 0x80...0xBF
      return
    }
    switch byte {
    case ..<0x80: break
    case 0xC2...0xDF: missing = 1
    case 0xE0: (missing, next) = (2, 0xA0...0xBF)
    case 0xED: (missing, next) = (2, 0x80...0x9F)
    case 0xE1...0xEF: missing = 2
    case 0xF0: (missing, next) = (3, 0x90...0xBF)
    case 0xF1...0xF3: missing = 3
    case 0xF4: (missing, next) = (3, 0x80...0x8F)
    default: isWellFormed = false
    }
  }
}
