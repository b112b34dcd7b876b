import Vocabulary

/// Reads `jobs/rfm/<name>.json5`.
struct RFMReader {
  let name: Identifier
  let findings: Findings

  private enum RuleName: String, CaseIterable {
    case quantile
    case rRfm = "r_rfm"
    case ntile
    case rank
    case fixed
    case revenueShare = "revenue_share"
  }

  func read(_ node: Node) -> RFMDefinition? {
    guard let object = ObjectReader(node, "an RFM model", findings) else { return nil }
    let base = object.optional("base", Reading<Identifier>.identifier.located)
    let window = object.optional("window", .rfmWindow) ?? .last(days: 365)
    let frequency = object.optional("frequency", Reading<RFMFrequency>.choice) ?? .receipts
    let money = object.optional("money", Reading<RFMMoney>.choice) ?? .net
    let givenGroups = object.optional("groups", .integer(2...10))
    let groups = givenGroups ?? 5
    let rule = rule(object, groups: groups)
    let names = object.optional("names", name(groups: groups).list()) ?? []
    let otherwise = object.optional("otherwise", .filledText) ?? "Others"
    let alarm = object.optional("drift_alarm", Reading<Percent?>.alarm) ?? Self.standardAlarm
    object.finish()
    // Wrong groups are reported already, and say nothing about the map.
    if givenGroups != nil || !object.has("groups") {
      RFMNameLint(names: names, groups: groups, findings: findings).check(object)
    }
    return RFMDefinition(
      name: name, place: node.place, base: base, window: window, frequency: frequency,
      money: money, groups: groups, rule: rule, names: names, otherwise: otherwise,
      driftAlarm: alarm)
  }

  /// A night in which every fifth customer would change the name is no ordinary night.
  private static let standardAlarm: Percent? = Percent(basisPoints: 2000)

  private func rule(_ object: ObjectReader, groups: Int) -> RFMRule {
    let rule = object.optional("rule", Reading<RuleName>.choice) ?? .quantile
    let cutPoints = object.optional("cut_points", .cutPoints(count: groups - 1))
    if rule != .fixed, let place = object.place(of: "cut_points") {
      findings.report(
        "found cut points for the rule \(rule.rawValue), which computes its own", at: place,
        hint: #"write rule: "fixed" or remove them"#)
    }
    switch rule {
    case .quantile: return .quantile
    case .rRfm: return .rRfm
    case .ntile: return .ntile
    case .rank: return .rank
    case .revenueShare: return .revenueShare
    case .fixed:
      if !object.has("cut_points") {
        findings.report(
          "the key 'cut_points' is missing for the rule fixed",
          at: object.place(of: "rule") ?? object.place)
      }
      return .fixed(cutPoints ?? RFMCutPoints(recency: [], frequency: [], monetary: []))
    }
  }

  private func name(groups: Int) -> Reading<RFMName> {
    Reading { node, findings in
      guard let object = ObjectReader(node, "an RFM name", findings) else { return nil }
      let name = object.required("name", .filledText)
      let ranges = RFMAxis.allCases.map { axis in
        object.has(axis.rawValue)
          ? object.optional(axis.rawValue, .scoreRange(groups: groups)) : 1...groups
      }
      object.finish()
      guard let name, let recency = ranges[0], let frequency = ranges[1], let monetary = ranges[2]
      else { return nil }
      return RFMName(
        name: name, recency: recency, frequency: frequency, monetary: monetary, place: node.place)
    }
  }
}

extension Reading where Value == RFMWindow {
  static var rfmWindow: Reading {
    Reading { node, findings in
      if node.content == .text("life") { return .life }
      guard case .object = node.content, let object = ObjectReader(node, "a window", findings)
      else {
        findings.report(
          "found \(node.description), expected \"life\" or { last: \"365 days\" }", at: node.place)
        return nil
      }
      let days = object.required("last", .days(1...100_000))
      object.finish()
      return days.map { .last(days: $0) }
    }
  }
}

extension Reading where Value == ClosedRange<Int> {
  /// `[2, 4]`, within 1…groups.
  static func scoreRange(groups: Int) -> Reading {
    Reading { node, findings in
      guard let ends = Reading<Int>.integer(1...groups).list().read(node, findings) else {
        return nil
      }
      guard ends.count == 2, ends[0] <= ends[1] else {
        findings.report(
          "found a range that is not two scores, the smaller first", at: node.place,
          hint: "write [2, 4]")
        return nil
      }
      return ends[0]...ends[1]
    }
  }
}

extension Reading where Value == RFMCutPoints {
  static func cutPoints(count: Int) -> Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "cut points", findings) else { return nil }
      let points = RFMAxis.allCases.map { axis in
        object.required(axis.rawValue, .ascending(count: count))
      }
      object.finish()
      guard let recency = points[0], let frequency = points[1], let monetary = points[2] else {
        return nil
      }
      return RFMCutPoints(recency: recency, frequency: frequency, monetary: monetary)
    }
  }
}

extension Reading where Value == [ExactDecimal] {
  static func ascending(count: Int) -> Reading {
    Reading { node, findings in
      guard let numbers = Reading<ExactDecimal>.decimal.list().read(node, findings) else {
        return nil
      }
      let isAscending = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
      guard numbers.count == count, isAscending else {
        findings.report(
          "found \(numbers.count) numbers, expected \(count) that rise: one fewer than groups",
          at: node.place)
        return nil
      }
      return numbers
    }
  }
}

extension Reading where Value == Percent? {
  /// `"20%"` or `"off"`.
  static var alarm: Reading {
    Reading { node, findings in
      if node.content == .text("off") { return .some(nil) }
      return Reading<Percent>.percent.read(node, findings).map { .some($0) }
    }
  }
}
