package import Vocabulary

/// A file that a night cannot do without.
package struct ExpectedFile: Sendable, Hashable {
  package let feed: Located<Identifier>
  /// It may come so long after the scheduled instant; until then the night waits.
  package let withinSeconds: Int
  /// Without it the night goes on all the same, and says so.
  package let isOptional: Bool
}

/// Who is told how a night ended.
package enum NightHook: Sendable, Hashable {
  /// A mail by sendmail, to one address.
  case mail(String)
  /// A request to an address of the web: itself for a good end, `/start` and `/fail` below it.
  case ping(String)
  /// A request to an address of the web when it has ended, with a JSON document of how.
  case webhook(String)
}

extension Reading where Value == ExpectedFile {
  /// `"receipts"` or `{ feed: "receipts", within: "4 hours", optional: true }`.
  static var expectedFile: Reading {
    Reading { node, findings in
      if case .text = node.content {
        return Reading<Identifier>.identifier.located.read(node, findings)
          .map { ExpectedFile(feed: $0, withinSeconds: 0, isOptional: false) }
      }
      guard let object = ObjectReader(node, "an expected file", findings) else { return nil }
      let feed = object.required("feed", Reading<Identifier>.identifier.located)
      let within = object.optional("within", Reading<TimeSpan>.timeSpan)
      let isOptional = object.optional("optional", .boolean)
      object.finish()
      return feed.map {
        ExpectedFile(
          feed: $0, withinSeconds: within?.seconds ?? 0, isOptional: isOptional ?? false)
      }
    }
  }
}

extension Reading where Value == NightHook {
  /// `{ mail: "ops@example.org" }`, `{ ping: "https://ping.example.org/abc" }` or
  /// `{ webhook: "https://hooks.example.org/nightledger" }`.
  static var nightHook: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "a hook", findings) else { return nil }
      let mail = object.optional(
        "mail",
        Reading<String>.parsed("an address such as \"ops@example.org\"") {
          isPlain($0) && $0.split(separator: "@", omittingEmptySubsequences: false).count == 2
            && !$0.hasPrefix("@") && !$0.hasSuffix("@") && !$0.hasPrefix("-") ? $0 : nil
        })
      let ping = object.optional("ping", webAddress("https://ping.example.org/abc"))
      let webhook = object.optional("webhook", webAddress("https://hooks.example.org/nightledger"))
      let kinds = ["mail", "ping", "webhook"].count(where: object.has)
      object.finish()
      guard kinds == 1 else {
        findings.report("expected mail, ping or webhook, one of them", at: node.place)
        return nil
      }
      return mail.map { .mail($0) } ?? ping.map { .ping($0) } ?? webhook.map { .webhook($0) }
    }
  }

  private static func webAddress(_ example: String) -> Reading<String> {
    Reading<String>.parsed("an address such as \"\(example)\"") {
      isPlain($0) && ["https://", "http://"].contains(where: $0.hasPrefix) ? $0 : nil
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x2C && $0 != 0x3B }
  }
}

extension Reading where Value == [String: String] {
  /// Variables for the programs that a night starts: `{ REGION: "north" }`.
  static var environment: Reading {
    Reading { node, findings in
      guard case .object(let members) = node.content else {
        findings.report(
          "found \(node.description), expected an object of variables", at: node.place)
        return nil
      }
      var variables: [String: String] = [:]
      for member in members {
        guard isAllowed(member.key) else {
          findings.report(
            "found the variable '\(member.key.shortened)', expected a name of A-Z, 0-9 and _ that does "
              + "not begin with LD_, PG or NIGHTLEDGER_", at: member.keyPlace)
          continue
        }
        variables[member.key] = Reading<String>.plainLine.read(member.value, findings)
      }
      return variables
    }
  }

  private static func isAllowed(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, bytes.count <= 64, (0x41...0x5A).contains(first) else {
      return false
    }
    return bytes.allSatisfy {
      (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
    } && !["LD_", "PG", "NIGHTLEDGER_"].contains(where: name.hasPrefix)
  }
}
