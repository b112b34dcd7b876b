import Vocabulary

extension FilterCall {
  /// The filters of lists. What is no list is a list of one, nothing an empty one.
  func list() throws(TemplateFailure) -> TemplateValue {
    switch filter {
    case .size: return size()
    case .first, .last: return try end()
    case .join:
      let separator = arguments.isEmpty ? " " : argument(0).text
      return .text(try joined(try items().map(\.text), separator))
    case .concat:
      guard argument(0).kind == .list else {
        throw .wrongValue("the filter 'concat' needs a list")
      }
      return .list(try checked(try items() + argument(0).elements()))
    case .reverse: return .list(try items().reversed())
    case .compact: return .list(try compacted())
    case .uniq: return .list(try unique())
    case .map: return .list(try mapped())
    case .sum: return .number(try total())
    case .sort, .sortNatural: return .list(try sorted())
    default: return try searched()
    }
  }

  /// The values, those of lists inside among them.
  private func items() throws(TemplateFailure) -> [TemplateValue] {
    var items: [TemplateValue] = []
    func add(_ value: TemplateValue, _ depth: Int) throws(TemplateFailure) {
      guard value.kind == .list else {
        items.append(value)
        return
      }
      guard depth < 64, items.count <= Self.listLimit else { throw .tooMuchWork }
      for element in try value.elements() { try add(element, depth + 1) }
    }
    switch value {
    case .nothing, .empty, .blank: return []
    default: try add(value, 0)
    }
    return try checked(items)
  }

  private func size() -> TemplateValue {
    switch value {
    case .text(let text), .markup(let text): TemplateValue(text.unicodeScalars.count)
    case .list(let values): TemplateValue(values.count)
    case .object(let object): TemplateValue(object.members.count)
    case .range(let first, let last): TemplateValue(Int(max(0, last - first + 1)))
    default: TemplateValue(0)
    }
  }

  private func end() throws(TemplateFailure) -> TemplateValue {
    let isFirst = filter == .first
    switch value {
    case .list(let values): return (isFirst ? values.first : values.last) ?? .nothing
    case .range(let first, let last) where first <= last:
      return .number(ExactDecimal(units: isFirst ? first : last, scale: 0))
    case .text(let text), .markup(let text):
      let scalar = isFirst ? text.unicodeScalars.first : text.unicodeScalars.last
      return .text(scalar.map { String($0) } ?? "")
    case .object(let object) where isFirst:
      return object.members.first?.pair ?? .nothing
    default: return .nothing
    }
  }

  /// What an item has under a name: a member of a group, or a text that contains it.
  private func property(of item: TemplateValue, _ key: TemplateValue) throws(Missing)
    -> TemplateValue
  {
    switch item {
    case .object(let object): return object[key.text] ?? .nothing
    case .text(let text), .markup(let text):
      if key == .nothing { throw .wrong }
      return text.contains(key.text) ? .text(key.text) : .nothing
    case .number, .date, .list, .range: throw .wrong
    case .nothing, .boolean, .empty, .blank: throw .absent
    }
  }

  private enum Missing: Error {
    case absent
    case wrong
  }

  private var noMembers: TemplateFailure {
    .wrongValue("the filter '\(filter.rawValue)' met a value without named values inside")
  }

  private func member(of item: TemplateValue) throws(TemplateFailure) -> TemplateValue {
    do throws(Missing) { return try property(of: item, argument(0)) } catch { throw noMembers }
  }

  private func compacted() throws(TemplateFailure) -> [TemplateValue] {
    var kept: [TemplateValue] = []
    for item in try items() {
      let value = arguments.isEmpty ? item : try member(of: item)
      if value != .nothing { kept.append(item) }
    }
    return kept
  }

  private func unique() throws(TemplateFailure) -> [TemplateValue] {
    var seen: Set<TemplateValue> = []
    var kept: [TemplateValue] = []
    for item in try items() {
      let value = arguments.isEmpty ? item : try member(of: item)
      if seen.insert(value).inserted { kept.append(item) }
    }
    return kept
  }

  private func mapped() throws(TemplateFailure) -> [TemplateValue] {
    var values: [TemplateValue] = []
    for item in try items() { values.append(try member(of: item)) }
    return values
  }

  private func total() throws(TemplateFailure) -> ExactDecimal {
    var total = ExactDecimal(units: 0, scale: 0)
    for item in try items() {
      let value = arguments.isEmpty ? item : try member(of: item)
      total = try TemplateArithmetic.sum(total, value.asNumber)
    }
    return total
  }

  /// Nothing stands last. The natural order does not heed capitals.
  private func sorted() throws(TemplateFailure) -> [TemplateValue] {
    var keyed: [(key: TemplateValue, item: TemplateValue)] = []
    for item in try items() {
      let hasKey = !arguments.isEmpty && argument(0) != .nothing
      var key = hasKey ? try member(of: item) : item
      if filter == .sortNatural, key != .nothing { key = .text(key.text.lowercased()) }
      keyed.append((key, item))
    }
    var failure: TemplateFailure?
    keyed.sort { first, second in
      if first.key == .nothing || second.key == .nothing {
        return first.key != .nothing && second.key == .nothing
      }
      do throws(TemplateFailure) {
        guard let order = try first.key.order(with: second.key) else {
          failure = .wrongValue("the filter 'sort' met values without an order")
          return false
        }
        return order < 0
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    return keyed.map(\.item)
  }

  /// `where`, `reject`, `find`, `find_index` and `has`: the items whose value is the one asked for,
  /// or is there at all.
  private func searched() throws(TemplateFailure) -> TemplateValue {
    let items = try items()
    let wanted = argument(1)
    var found: [TemplateValue] = []
    var position: Int?
    for (index, item) in items.enumerated() {
      let value: TemplateValue
      do throws(Missing) { value = try property(of: item, argument(0)) } catch {
        if error == .absent { return .nothing }
        throw noMembers
      }
      let isMatch = wanted == .nothing ? value.isTruthy : value.equals(wanted)
      if isMatch, position == nil { position = index }
      if isMatch == (filter != .reject) { found.append(item) }
      if isMatch, filter != .where, filter != .reject { break }
    }
    switch filter {
    case .has: return .boolean(position != nil)
    case .find: return position.map { items[$0] } ?? .nothing
    case .findIndex: return position.map { TemplateValue($0) } ?? .nothing
    default: return .list(found)
    }
  }
}
