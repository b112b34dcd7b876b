import Vocabulary

/// Reads the keys of one object and refuses those nobody asked for.
///
/// Ask for every key, then `finish()`: the keys asked for are the keys allowed.
final class ObjectReader {
  let place: Place
  let findings: Findings
  private let what: String
  private let members: [Node.Member]
  private var asked: [String] = []
  private var missing: [String] = []

  /// `nil`, with a finding, if the node is no object. `what` completes "unknown key 'x' in …".
  init?(_ node: Node, _ what: String, _ findings: Findings) {
    guard case .object(let members) = node.content else {
      findings.report(
        "found \(node.description), expected an object: \(what)", at: node.place)
      return nil
    }
    place = node.place
    self.what = what
    self.members = members
    self.findings = findings
  }

  /// The member of a key, which thereby becomes an allowed key.
  func member(_ key: String) -> Node.Member? {
    if !asked.contains(key) { asked.append(key) }
    return members.first { $0.key == key }
  }

  func place(of key: String) -> Place? {
    members.first { $0.key == key }?.keyPlace
  }

  func has(_ key: String) -> Bool { member(key) != nil }

  func optional<Value>(_ key: String, _ reading: Reading<Value>) -> Value? {
    member(key).flatMap { reading.read($0.value, findings) }
  }

  func required<Value>(_ key: String, _ reading: Reading<Value>) -> Value? {
    guard let member = member(key) else {
      missing.append(key)
      return nil
    }
    return reading.read(member.value, findings)
  }

  /// Reports unknown keys and missing ones; a misspelt key is not also reported as missing.
  func finish() {
    var meant: Set<String> = []
    for member in members where !asked.contains(member.key) {
      let free = asked.filter { key in !members.contains { $0.key == key } }
      let suggestion =
        nearestName(to: member.key, among: free) ?? nearestName(to: member.key, among: asked)
      if let suggestion { meant.insert(suggestion) }
      findings.report(
        "unknown key '\(member.key.shortened)' in \(what), expected one of "
          + asked.joined(separator: ", "),
        at: member.keyPlace, hint: suggestion.map { "did you mean '\($0)'?" })
    }
    for key in missing where !meant.contains(key) {
      findings.report("the key '\(key)' is missing in \(what)", at: place)
    }
  }
}
