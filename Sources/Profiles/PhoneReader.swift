/// Reads telephone numbers in any written form, completed by the programme's country.
///
/// The steps are those of libphonenumber: digits out of the writing, international prefix or `+`,
/// calling code, national prefix with the rules of the region. Nothing is allocated for a number.
///
/// ```
/// DE  "0170 123 45 67"          +491701234567   mobile
/// DE  "+49 (0)30 / 901820"      +4930901820     landline
/// RU  "8 (912) 345-67-89"       +79123456789    mobile
/// RU  "810 49 170 1234567"      +491701234567   mobile
/// ```
package final class PhoneReader {
  let plan = PhonePlan.shared
  private let automaton = PhoneAutomaton.shared
  private let home: PhonePlan.Region?
  /// The digits as they stand in the text.
  private let written: UnsafeMutableRawBufferPointer
  /// A national number while its prefix is looked for; rules can make it longer.
  private let national: UnsafeMutableRawBufferPointer
  private var isSecondHalf = false
  private let e164: UnsafeMutableRawBufferPointer
  static let longestWriting = 64
  private static let longestNational = 17

  /// - Parameter country: the ISO 3166 code that completes numbers without a country; `nil`: only
  ///   numbers with `+` can be read.
  package init(country: String?) {
    home = country.flatMap { PhonePlan.shared.region(named: $0) }
    written = .allocate(byteCount: Self.longestWriting, alignment: 8)
    national = .allocate(byteCount: Self.longestWriting * 2, alignment: 8)
    e164 = .allocate(byteCount: Self.longestWriting, alignment: 8)
  }

  deinit {
    written.deallocate()
    national.deallocate()
    e164.deallocate()
  }

  /// Whether numbers of a country can be completed.
  package static func knows(country: String) -> Bool {
    PhonePlan.shared.region(named: country) != nil
  }

  /// The number in a text; `nil` when it is none that could be dialled anywhere.
  package func read(_ text: UnsafeRawBufferPointer) -> PhoneNumber? {
    guard let writing = PhoneWriting(text, into: written) else { return nil }
    let all = UnsafeRawBufferPointer(rebasing: written[..<writing.count])
    guard all.count >= 2 else { return nil }
    guard let (code, rest, region) = split(all, hasPlus: writing.hasPlus),
      let entry = plan.code(code), rest.count >= 2
    else { return nil }
    var number = rest
    if let region {
      let stripped = withoutNationalPrefix(rest, region)
      switch region.lengths.verdict(stripped.count) {
      case .tooShort, .localOnly, .between: break
      case .possible, .tooLong: number = stripped
      }
    }
    guard number.count >= 2, number.count <= Self.longestNational else { return nil }
    return compose(number, code, entry, hasExtension: writing.hasExtension)
  }

  private func compose(
    _ number: UnsafeRawBufferPointer, _ code: Int, _ entry: PhonePlan.Code, hasExtension: Bool
  ) -> PhoneNumber {
    e164[0] = UInt8(ascii: "+")
    let start = 1 + entry.digits.count
    for (position, digit) in entry.digits.enumerated() { e164[1 + position] = digit }
    UnsafeMutableRawBufferPointer(rebasing: e164[start...]).copyBytes(from: number)
    let label = automaton.label(from: entry.root, number)
    guard let type = PhoneType(rawValue: label & 15) else {
      preconditionFailure("the table knows the types of numbers")
    }
    return PhoneNumber(
      e164: UnsafeRawBufferPointer(rebasing: e164[..<(start + number.count)]),
      nationalStart: start, code: code, type: type, label: label,
      length: entry.lengths.verdict(number.count), hasExtension: hasExtension)
  }

  private typealias Split = (code: Int, rest: UnsafeRawBufferPointer, rules: PhonePlan.Region?)

  /// Parts a number into its calling code and the rest.
  private func split(_ digits: UnsafeRawBufferPointer, hasPlus: Bool) -> Split? {
    if hasPlus, digits.count > 2, let found = callingCode(of: digits) { return found }
    if hasPlus, digits.count <= 2 { return nil }
    guard let home else { return nil }
    if let end = home.internationalPrefix?.match(digits)?.end,
      end == digits.count || digits[end] != UInt8(ascii: "0")
    {
      let abroad = UnsafeRawBufferPointer(rebasing: digits[end...])
      return abroad.count > 2 ? callingCode(of: abroad) : nil
    }
    return atHome(digits, home, isCodeNeeded: hasPlus)
  }

  private func callingCode(of digits: UnsafeRawBufferPointer) -> Split? {
    guard digits[0] != UInt8(ascii: "0") else { return nil }
    var code = 0
    for length in 1...3 where length <= digits.count {
      code = code * 10 + Int(digits[length - 1] & 15)
      if let entry = plan.code(code) {
        return (code, UnsafeRawBufferPointer(rebasing: digits[length...]), rules(of: entry))
      }
    }
    return nil
  }

  /// Of the regions of a calling code the first one's rules hold.
  private func rules(of entry: PhonePlan.Code) -> PhonePlan.Region? {
    entry.mainRegion.map { plan.regions[$0] }
  }

  /// A number without prefix: of the home country, with or without its calling code.
  private func atHome(
    _ digits: UnsafeRawBufferPointer, _ home: PhonePlan.Region, isCodeNeeded: Bool
  ) -> Split? {
    guard let code = plan.code(home.code) else { return nil }
    if digits.starts(with: code.digits) {
      let rest = UnsafeRawBufferPointer(rebasing: digits[code.digits.count...])
      let stripped = withoutNationalPrefix(rest, home)
      if home.lengths.verdict(digits.count) == .tooLong
        || (!isGeneral(digits, home) && isGeneral(stripped, home))
        || (home.name == "DE" && isMobileOnly(stripped, behind: code, whole: digits))
      {
        return (home.code, stripped, rules(of: code))
      }
    }
    return isCodeNeeded ? nil : (home.code, digits, home)
  }

  /// Exports like to leave the `+` away. The German plan takes nearly every number: there, what is a
  /// mobile number behind the calling code is that. It is the one rule that is not the published one.
  private func isMobileOnly(
    _ rest: UnsafeRawBufferPointer, behind code: PhonePlan.Code, whole: UnsafeRawBufferPointer
  ) -> Bool {
    PhoneType(rawValue: automaton.label(from: code.root, rest) & 15) == .mobile
      && PhoneType(rawValue: automaton.label(from: code.root, whole) & 15) == .fixedLine
  }

  private func isGeneral(_ digits: UnsafeRawBufferPointer, _ region: PhonePlan.Region) -> Bool {
    automaton.label(from: region.generalRoot, digits) != 0
  }

  /// Takes the national prefix off, or puts what the region's rule says in its place. A number that
  /// is one only with the prefix keeps it.
  private func withoutNationalPrefix(
    _ digits: UnsafeRawBufferPointer, _ region: PhonePlan.Region
  ) -> UnsafeRawBufferPointer {
    guard let pattern = region.nationalPrefix, let match = pattern.match(digits) else {
      return digits
    }
    let rest = UnsafeRawBufferPointer(rebasing: digits[match.end...])
    let lastGroup = pattern.groupCount == 2 ? match.groups.second : match.groups.first
    let other =
      region.rule.isEmpty || lastGroup == nil
      ? rest : transformed(digits, match, region.rule, rest)
    return isGeneral(digits, region) && !isGeneral(other, region) ? digits : other
  }

  private func transformed(
    _ digits: UnsafeRawBufferPointer, _ match: DialPattern.Match, _ rule: [UInt8],
    _ rest: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer {
    // What is read may lie in one half: it was made by a rule before.
    isSecondHalf.toggle()
    let half = UnsafeMutableRawBufferPointer(
      rebasing: isSecondHalf ? national[Self.longestWriting...] : national[..<Self.longestWriting])
    var count = 0
    func append(_ piece: UnsafeRawBufferPointer.SubSequence) {
      for digit in piece where count < half.count {
        half[count] = digit
        count += 1
      }
    }
    var position = 0
    while position < rule.count {
      if rule[position] == UInt8(ascii: "$") {
        let group =
          rule[position + 1] == UInt8(ascii: "1") ? match.groups.first : match.groups.second
        if let group { append(digits[group]) }
        position += 2
      } else {
        half[count] = rule[position]
        count += 1
        position += 1
      }
    }
    append(rest[...])
    return UnsafeRawBufferPointer(rebasing: half[..<count])
  }
}
