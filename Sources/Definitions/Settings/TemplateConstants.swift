/// Texts of the settings that all templates may name.
package struct NamedText: Sendable, Hashable {
  package let name: String
  package let text: String
}

/// A table of texts by their names: `dictionaries.city.ber`.
package struct TextDictionary: Sendable, Hashable {
  package let name: String
  package let texts: [NamedText]
}

extension Reading where Value == [NamedText] {
  /// `{ shop: "North", site: "https://north.example" }`
  static var namedTexts: Reading {
    Reading { node, findings in
      members(of: node, findings)?.compactMap { member in
        guard let text = Reading<String>.text.read(member.value, findings) else { return nil }
        return NamedText(name: member.key, text: text)
      }
    }
  }
}

extension Reading where Value == [TextDictionary] {
  static var dictionaries: Reading {
    Reading { node, findings in
      members(of: node, findings)?.compactMap { member in
        guard let texts = Reading<[NamedText]>.namedTexts.read(member.value, findings) else {
          return nil
        }
        return TextDictionary(name: member.key, texts: texts)
      }
    }
  }
}

/// The members of an object whose keys are names for templates.
private func members(of node: Node, _ findings: Findings) -> [Node.Member]? {
  guard case .object(let members) = node.content else {
    findings.report("found \(node.description), expected an object of names", at: node.place)
    return nil
  }
  for member in members {
    let letters = member.key.utf8
    let isName =
      letters.first.map { (0x61...0x7A).contains($0) } == true
      && letters.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
    guard !isName else { continue }
    findings.report(
      "found '\(member.key.shortened)', expected a name for templates", at: member.keyPlace,
      hint: "a name has lower-case letters, digits and '_' and begins with a letter")
  }
  return members
}
