/// One field: from its first byte to the separator or line end behind it.
extension RecordScanner {
  /// A field between blanks.
  func scanPlain(
    _ position: inout Bytes, _ input: Input, _ found: inout ScannedRecord
  ) -> FieldEnd {
    let start = position
    while true {
      skipPlain(&position, input.window, &found.seen)
      guard position < input.window else {
        position = input.window
        store(start, position - start, offset: start - input.start, isQuoted: false, &found)
        return .windowEnd
      }
      let byte = position[0]
      if isSeparator(byte) {
        store(start, position - start, offset: start - input.start, isQuoted: false, &found)
        return .separator
      }
      if LineEnd.isPart(byte) {
        store(start, position - start, offset: start - input.start, isQuoted: false, &found)
        return .lineEnd
      }
      if hasQuote, byte == quote { return stray(&position, input, &found) }
      if byte == 0, found.nul == nil { found.nul = position }
      position += 1
    }
  }

  /// Goes to the next byte that can mean something outside quotes, or behind the window.
  @inline(__always)
  private func skipPlain(_ position: inout Bytes, _ window: Bytes, _ seen: inout UInt64) {
    while position < window {
      let marks = plainMarks(position, &seen)
      if marks != 0 {
        position += ByteWords.first(marks)
        return
      }
      position += 8
    }
  }

  /// Which of eight bytes can mean something outside quotes.
  @inline(__always)
  func plainMarks(_ position: Bytes, _ seen: inout UInt64) -> UInt64 {
    let word = ByteWords.load(position)
    seen |= word
    let plain =
      ByteWords.differing(word, from: delimiterPattern)
      & ByteWords.differing(word, from: quotePattern)
      & ByteWords.aboveCarriageReturn(word)
    return ~plain & ByteWords.highs
  }

  @inline(__always)
  private func skipQuoted(_ position: inout Bytes, _ window: Bytes, _ seen: inout UInt64) {
    while position < window {
      let word = ByteWords.load(position)
      seen |= word
      let plain =
        ByteWords.differing(word, from: quotePattern) & ByteWords.aboveCarriageReturn(word)
      let marks = ~plain & ByteWords.highs
      if marks != 0 {
        position += ByteWords.first(marks)
        return
      }
      position += 8
    }
  }

  /// A quote where none may stand, or text behind a closing quote: the line ends the record.
  @inline(never)
  func stray(
    _ position: inout Bytes, _ input: Input, _ found: inout ScannedRecord
  ) -> FieldEnd {
    found.note(.quoteStray, at: position, lineEnds: found.lineEnds)
    while position < input.window, !LineEnd.isPart(position[0]) { position += 1 }
    return position < input.window ? .lineEnd : .windowEnd
  }

  @inline(__always)
  func scanQuoted(
    _ position: inout Bytes, _ input: Input, _ found: inout ScannedRecord
  ) -> FieldEnd {
    let opening = position
    var firstLineEnd: Bytes?
    var lineEnds = 0
    var hasDoubledQuotes = false
    position += 1
    while true {
      skipQuoted(&position, input.window, &found.seen)
      guard position < input.window else {
        return unclosed(opening, firstLineEnd, &position, input, &found)
      }
      let byte = position[0]
      if byte == quote {
        guard position + 1 < input.window else {
          if input.isCapped { return unclosed(opening, firstLineEnd, &position, input, &found) }
          position += 1
          break
        }
        position += 1
        guard position[0] == quote else { break }
        hasDoubledQuotes = true
      } else if LineEnd.isPart(byte) {
        if firstLineEnd == nil { firstLineEnd = position }
        lineEnds += 1
        if byte == LineEnd.carriageReturn {
          if position + 1 == input.end, !input.isLast { return .needsMore }
          if position + 1 < input.window, position[1] == LineEnd.lineFeed { position += 1 }
        }
      } else if byte == 0, found.nul == nil {
        found.nul = position
      }
      position += 1
    }
    return closed(opening, firstLineEnd, lineEnds, hasDoubledQuotes, &position, input, &found)
  }

  /// The position is behind the closing quote.
  @inline(__always)
  private func closed(
    _ opening: Bytes, _ firstLineEnd: Bytes?, _ lineEnds: Int, _ hasDoubledQuotes: Bool,
    _ position: inout Bytes, _ input: Input, _ found: inout ScannedRecord
  ) -> FieldEnd {
    let isAtEnd = position == input.window
    if !isAtEnd, !isSeparator(position[0]), !LineEnd.isPart(position[0]) {
      if let firstLineEnd { return cut(opening, firstLineEnd, input, &found) }
      return stray(&position, input, &found)
    }
    let count = position - opening - 2
    if hasDoubledQuotes {
      let plain = UnsafeMutablePointer(mutating: opening + 1) + input.twinDistance
      let plainCount = copySingleQuotes(opening + 1, count, plain)
      store(
        UnsafePointer(plain), plainCount, offset: opening - input.start, isQuoted: true, &found)
    } else {
      store(opening + 1, count, offset: opening - input.start, isQuoted: true, &found)
    }
    found.lineEnds += lineEnds
    if isAtEnd { return .windowEnd }
    return isSeparator(position[0]) ? .separator : .lineEnd
  }

  /// Doubled quotes become single ones; each run between them is copied as it is.
  private func copySingleQuotes(
    _ source: Bytes, _ count: Int, _ target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let end = source + count
    var source = source
    var target = target
    let start = target
    while source < end {
      let byte = source[0]
      target[0] = byte
      target += 1
      source += byte == quote ? 2 : 1
    }
    return target - start
  }

  /// The window ends inside quotes.
  @inline(never)
  private func unclosed(
    _ opening: Bytes, _ firstLineEnd: Bytes?, _ position: inout Bytes, _ input: Input,
    _ found: inout ScannedRecord
  ) -> FieldEnd {
    position = input.window
    if let firstLineEnd, input.isCapped || input.isLast {
      return cut(opening, firstLineEnd, input, &found)
    }
    if input.isWhole { found.note(.quoteUnclosed, at: opening, lineEnds: found.lineEnds) }
    return .windowEnd
  }

  /// Ends the record with the line on which its unclosed quote opened.
  private func cut(
    _ opening: Bytes, _ lineEnd: Bytes, _ input: Input, _ found: inout ScannedRecord
  ) -> FieldEnd {
    found.note(.quoteUnclosed, at: opening, lineEnds: found.lineEnds)
    found.end = lineEnd
    endLine(&found, lineEnd, input)
    return .cut
  }
}
