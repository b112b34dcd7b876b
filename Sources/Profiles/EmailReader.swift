/// An address as `EmailReader` read it. Its text lives in the reader until the next one.
package struct EmailAddress {
  /// Without blanks around it, its domain in lower case and ASCII.
  package let text: UnsafeRawBufferPointer
  package let verdict: EmailVerdict
  /// Who runs the mailbox, of those whose domains are known: `gmail`, `mail.ru`.
  package let provider: String?
  /// Nobody's own mailbox: `info@`, `noreply@`.
  package let isRole: Bool
  /// A mailbox that is thrown away after use.
  package let isDisposable: Bool
  /// The domain is a known slip of the keyboard: `gmial.com`.
  package let isMistyped: Bool
}

/// Reads e-mail addresses: blanks around them go, the domain becomes lower case, a domain of other
/// letters becomes what the name system knows (`müller.de` is `xn--mller-kva.de`, RFC 3492).
///
/// The name before the `@` stays as it is: only its host knows whether case matters in it.
package final class EmailReader {
  private let buffer: UnsafeMutableRawBufferPointer
  private static let longest = 1024

  package init() {
    buffer = .allocate(byteCount: Self.longest, alignment: 8)
  }

  deinit { buffer.deallocate() }

  package func read(_ given: UnsafeRawBufferPointer) -> EmailAddress {
    let text = lowerDomain(of: trimmed(given))
    let verdict = EmailSyntax.verdict(text)
    guard verdict == .valid, let at = text.lastIndex(of: UInt8(ascii: "@")) else {
      return EmailAddress(
        text: text, verdict: verdict, provider: nil, isRole: false, isDisposable: false,
        isMistyped: false)
    }
    let domain = EmailDomains.known(UnsafeRawBufferPointer(rebasing: text[(at + 1)...]))
    return EmailAddress(
      text: text, verdict: verdict, provider: domain?.provider,
      isRole: EmailDomains.isRole(UnsafeRawBufferPointer(rebasing: text[..<at])),
      isDisposable: domain?.isDisposable ?? false, isMistyped: domain?.isMistyped ?? false)
  }

  private func trimmed(_ given: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var (start, end) = (0, given.count)
    while start < end, given[start] <= 0x20 { start += 1 }
    while end > start, given[end - 1] <= 0x20 { end -= 1 }
    // Blanks outside ASCII come with what was copied from a page.
    let rest = UnsafeRawBufferPointer(rebasing: given[start..<end])
    guard rest.contains(where: { $0 >= 0x80 }), !CleanText.isClean(rest), rest.count <= Self.longest
    else { return rest }
    return UnsafeRawBufferPointer(rebasing: buffer[..<CleanText.clean(rest, into: buffer)])
  }

  /// The text itself when its domain is in lower case already.
  private func lowerDomain(of text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard text.count <= Self.longest, let at = text.lastIndex(of: UInt8(ascii: "@")) else {
      return text
    }
    var (hasCapitals, isForeign) = (false, false)
    for byte in text[at...] {
      if (65...90).contains(byte) { hasCapitals = true }
      if byte >= 0x80 { isForeign = true }
    }
    if isForeign { return foreignDomain(of: text, at: at) }
    guard hasCapitals else { return text }
    for (position, byte) in text.enumerated() {
      buffer[position] = position > at && (65...90).contains(byte) ? byte + 32 : byte
    }
    return UnsafeRawBufferPointer(rebasing: buffer[..<text.count])
  }

  /// The domain in the letters of the name system.
  @inline(never)
  private func foreignDomain(
    of text: UnsafeRawBufferPointer, at: Int
  ) -> UnsafeRawBufferPointer {
    let domain = String(decoding: text[(at + 1)...], as: UTF8.self).lowercased()
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    let host = labels.map { label in
      label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : Punycode.label(label)
    }.joined(separator: ".")
    guard at + 1 + host.utf8.count <= Self.longest else { return text }
    let isOurs = text.baseAddress == UnsafeRawPointer(buffer.baseAddress)
    if !isOurs { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: text[...at])) }
    UnsafeMutableRawBufferPointer(rebasing: buffer[(at + 1)...]).copyBytes(from: host.utf8)
    return UnsafeRawBufferPointer(rebasing: buffer[..<(at + 1 + host.utf8.count)])
  }
}

/// Domain labels in letters of the world, as ASCII (RFC 3492).
enum Punycode {
  static func label(_ label: Substring) -> String {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    var output = scalars.filter { $0 < 128 }.compactMap(Unicode.Scalar.init).map(String.init)
      .joined()
    let basic = output.utf8.count
    if basic > 0 { output += "-" }
    var (next, delta, bias, handled) = (128, 0, 72, basic)
    while handled < scalars.count {
      let smallest = scalars.filter { $0 >= next }.min() ?? next
      delta += (smallest - next) * (handled + 1)
      next = smallest
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        append(delta, bias, to: &output)
        bias = adapted(delta, isFirst: handled == basic, count: handled + 1)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return "xn--" + output
  }

  private static func append(_ delta: Int, _ bias: Int, to output: inout String) {
    var rest = delta
    var place = 36
    while true {
      let threshold = place <= bias ? 1 : min(place - bias, 26)
      guard rest >= threshold else { break }
      output.unicodeScalars.append(sign(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      place += 36
    }
    output.unicodeScalars.append(sign(rest))
  }

  private static func sign(_ digit: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(digit < 26 ? 97 + digit : 22 + digit))
  }

  private static func adapted(_ delta: Int, isFirst: Bool, count: Int) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var place = 0
    while delta > 455 {
      delta /= 35
      place += 36
    }
    return place + 36 * delta / (delta + 38)
  }
}
