/// Postcodes by country: what they look like.
enum Postcode {
  /// `N` a digit, `A` a letter, everything else as it stands; `|` between forms. Countries that are
  /// not named have no check.
  private static let forms: [String: [[UInt8]]] = {
    let text = """
      AT NNNN,AU NNNN,BA NNNNN,BE NNNN,BG NNNN,BR NNNNN-NNN,BY NNNNNN,CA ANA NAN,CH NNNN,CY NNNN,\
      CZ NNN NN,DE NNNNN,DK NNNN,EE NNNNN,ES NNNNN,FI NNNNN,FR NNNNN,\
      GB AN NAA|ANN NAA|AAN NAA|AANN NAA|ANA NAA|AANA NAA,GR NNN NN,HR NNNNN,HU NNNN,\
      IE ANN ANNN|ANN AANN|ANN NNNN|ANN AAAA|ANN AANA|ANN ANAN|ANN NANN|ANN NNAN|ANA ANNN,IL NNNNNNN|NNNNN,\
      IN NNNNNN,IT NNNNN,JP NNN-NNNN,KG NNNNNN,KR NNNNN,KZ NNNNNN|ANNANAN,LI NNNN,LT NNNNN,LU NNNN,\
      LV NNNN,MC NNNNN,MD NNNN,ME NNNNN,MK NNNN,MX NNNNN,NL NNNN AA,NO NNNN,NZ NNNN,PL NN-NNN,\
      PT NNNN-NNN,RO NNNNNN,RS NNNNN|NNNNNN,RU NNNNNN,SE NNN NN,SI NNNN,SK NNN NN,SM NNNNN,TH NNNNN,\
      TJ NNNNNN,TM NNNNNN,TR NNNNN,UA NNNNN,US NNNNN|NNNNN-NNNN,UZ NNNNNN,VA NNNNN,ZA NNNN,AM NNNN,\
      GE NNNN,CN NNNNNN,SG NNNNNN,MY NNNNN,PH NNNN,ID NNNNN,VN NNNNN|NNNNNN,AR NNNN|ANNNNAAA,\
      CL NNNNNNN|NNN-NNNN,CO NNNNNN
      """
    var forms: [String: [[UInt8]]] = [:]
    for entry in text.split(separator: ",") {
      forms[String(entry.prefix(2))] = entry.dropFirst(3).split(separator: "|").map {
        Array($0.utf8)
      }
    }
    return forms
  }()

  private static let formsByPair: [[[UInt8]]] = {
    var table = [[[UInt8]]](repeating: [], count: 26 * 26)
    for (country, forms) in forms {
      table[Array(country.utf8).withUnsafeBytes { Countries.pair($0) ?? 0 }] = forms
    }
    return table
  }()

  /// Writes a postcode in the form of its country and returns its bytes, or `nil` when it is none.
  /// A country before it (`D-10115`) goes. Of countries without a check everything is right.
  static func read(
    _ text: UnsafeRawBufferPointer, country: UnsafeRawBufferPointer,
    into target: UnsafeMutableRawBufferPointer
  ) -> UnsafeRawBufferPointer? {
    guard let pair = Countries.pair(country) else { return text }
    let forms = formsByPair[pair]
    if forms.isEmpty { return text }
    for form in forms where fits(text, form) { return text }
    guard text.count <= 16 else { return nil }
    var signs = text[...]
    if let hyphen = signs.firstIndex(of: UInt8(ascii: "-")), hyphen > 0, hyphen <= 2,
      signs[..<hyphen].allSatisfy({ EmailSyntax.isLetterOrDigit($0) && $0 > 57 })
    {
      signs = signs[(hyphen + 1)...]
    }
    for form in forms {
      if let count = write(signs, as: form, into: target) {
        return UnsafeRawBufferPointer(rebasing: target[..<count])
      }
    }
    return nil
  }

  private static func fits(_ text: UnsafeRawBufferPointer, _ form: [UInt8]) -> Bool {
    guard text.count == form.count else { return false }
    for position in form.indices where !fits(text[position], form[position]) { return false }
    return true
  }

  private static func fits(_ sign: UInt8, _ place: UInt8) -> Bool {
    switch place {
    case UInt8(ascii: "N"): (48...57).contains(sign)
    case UInt8(ascii: "A"): (65...90).contains(sign)
    default: sign == place
    }
  }

  /// The letters and digits of a text, put into a form.
  private static func write(
    _ text: UnsafeRawBufferPointer.SubSequence, as form: [UInt8],
    into target: UnsafeMutableRawBufferPointer
  ) -> Int? {
    var rest = text
    for (position, place) in form.enumerated() {
      guard place == UInt8(ascii: "N") || place == UInt8(ascii: "A") else {
        target[position] = place
        continue
      }
      while let first = rest.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard let first = rest.popFirst() else { return nil }
      let sign = (97...122).contains(first) ? first - 32 : first
      guard fits(sign, place) else { return nil }
      target[position] = sign
    }
    return rest.isEmpty ? form.count : nil
  }
}
