import FoundationEssentials
import Vocabulary

extension Reading where Value == String {
  /// A code of so many capital letters: `EUR`, `DE`.
  static func code(_ what: String, letters: Int, _ example: String) -> Reading {
    .parsed("\(what) as \(letters) capital letters", hint: #"write "\#(example)""#) { text in
      let isCode = text.utf8.count == letters && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      return isCode ? text : nil
    }
  }

  /// A country of ISO 3166-1.
  static var country: Reading {
    Reading { node, findings in
      guard let code = Reading.code("a country", letters: 2, "DE").read(node, findings) else {
        return nil
      }
      if CountryCode.all.contains(code) { return code }
      findings.report(
        "unknown country '\(code)', expected a code of ISO 3166-1 such as DE", at: node.place,
        hint: Findings.suggestion(for: code, among: CountryCode.all))
      return nil
    }
  }

  /// The name of a zone of the system's tables. Only its existence is checked here; its rules are
  /// `TimeZoneRules`.
  static var timeZoneName: Reading {
    Reading { node, findings in
      guard let name = Reading.filledText.read(node, findings) else { return nil }
      if TimeZoneNames.exists(name) { return name }
      findings.report(
        "unknown time zone '\(name.shortened)', expected an IANA name such as Europe/Berlin",
        at: node.place,
        hint: Findings.suggestion(for: name, among: TimeZoneRules.knownNames))
      return nil
    }
  }

  /// A libpq connection string. A password in a file that lies in git is refused.
  static var connection: Reading {
    Reading { node, findings in
      guard let text = Reading.filledText.read(node, findings) else { return nil }
      let plain = text.lowercased()
      let authority = plain.split(separator: "://").dropFirst().first?.split(separator: "@")
      let hasPassword =
        plain.contains("password")
        || (authority?.count ?? 0) > 1
          && authority?.first?.contains(":") == true
      guard hasPassword else { return text }
      findings.report(
        "found a password in the connection, expected none", at: node.place,
        hint: "keep it in the file that PGPASSFILE names")
      return nil
    }
  }
}

extension Reading where Value == Settings.Folders {
  static var folders: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "folders", findings) else { return nil }
      let root = object.optional("root", .filledText)
      let reports = object.optional("reports", .filledText)
      object.finish()
      return Settings.Folders(root: root ?? "var/exchange", reports: reports)
    }
  }
}

extension Reading where Value == [Channel: String] {
  static var senders: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "senders", findings) else { return nil }
      var senders: [Channel: String] = [:]
      for channel in Channel.allCases {
        senders[channel] = object.optional(channel.rawValue, .filledText)
      }
      object.finish()
      return senders
    }
  }
}

/// The names of the zones the system knows.
enum TimeZoneNames {
  private static let folder = "/usr/share/zoneinfo"

  static func exists(_ name: String) -> Bool {
    guard name.utf8.allSatisfy(isAllowed), !name.hasPrefix("/"), !name.contains("..") else {
      return false
    }
    guard FileManager.default.fileExists(atPath: folder) else {
      return TimeZoneRules.knownNames.contains(name)
    }
    var isFolder = false
    let exists = FileManager.default.fileExists(
      atPath: "\(folder)/\(name)", isDirectory: &isFolder)
    return exists && !isFolder
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "+"):
      true
    default: false
    }
  }
}

extension Reading where Value == Int {
  /// Days for which the journal is kept: as many as a step's usual time is taken from, or more.
  static var keptDays: Reading {
    Reading { node, findings in
      guard let span = Reading<TimeSpan>.timeSpan.read(node, findings) else { return nil }
      guard let days = span.wholeDays, days >= 31 else {
        findings.report("found \(span), expected 31 days or more", at: node.place)
        return nil
      }
      return days
    }
  }
}
