import Vocabulary

extension TemplateRenderer {
  func value(_ expression: TemplateExpression) throws(TemplateFailure) -> TemplateValue {
    var value = try value(expression.operand)
    for applied in expression.filters {
      var arguments: [TemplateValue] = []
      if !applied.arguments.isEmpty, applied.dateFormat == nil {
        arguments.reserveCapacity(applied.arguments.count)
        for operand in applied.arguments { arguments.append(try self.value(operand)) }
      }
      let allowsFalse = try applied.allowsFalse.map { (operand) throws(TemplateFailure) in
        try self.value(operand).isTruthy
      }
      let call = FilterCall(
        filter: applied.filter, value: value, arguments: arguments,
        allowsFalse: allowsFalse ?? false, dateFormat: applied.dateFormat, channel: channel,
        limitBytes: Self.valueLimitBytes)
      value = try call.result()
    }
    return value
  }

  func value(_ operand: TemplateOperand) throws(TemplateFailure) -> TemplateValue {
    switch operand {
    case .literal(let value): return value
    case .slot(let position): return values[position]
    case .local(let position): return locals[position] ?? .nothing
    case .name(let name, let local): return locals[local] ?? named(name) ?? .nothing
    case .named(let operand): return named(try value(operand).text) ?? .nothing
    case .member(let operand, let key): return try member(try value(key), of: try value(operand))
    case .range(let first, let last):
      return .range(try bound(try value(first)), try bound(try value(last)))
    case .loop(let property, let parents): return loop(parents)?.value(of: property) ?? .nothing
    }
  }

  private func named(_ name: String) -> TemplateValue? {
    if case .object(let object)? = values.first, let value = object[name] { return value }
    return counter(name)
  }

  /// Texts that are no number count as zero.
  private func bound(_ value: TemplateValue) throws(TemplateFailure) -> Int64 {
    TemplateArithmetic.floor(value.asNumber).units
  }

  private func loop(_ parents: Int) -> LoopState? {
    let position = loops.count - 1 - parents
    guard position >= firstLoop else { return nil }
    let loop = loops[position]
    return parents > 0 && !loop.isParent ? nil : loop
  }

  /// A member of a group, an element of a list, and `size`, `first` and `last` of those that have
  /// no member of that name.
  private func member(
    _ key: TemplateValue, of value: TemplateValue
  ) throws(TemplateFailure) -> TemplateValue {
    switch value {
    case .object(let object):
      if let member = object[key.text] { return member }
      if key.textOrNil == "size" { return TemplateValue(object.members.count) }
      guard key.textOrNil == "first" else { return .nothing }
      return object.members.first?.pair ?? .nothing
    case .list, .range:
      let values = try value.elements()
      switch key {
      case .number(let number) where number.scale == 0:
        let position = number.units < 0 ? Int64(values.count) + number.units : number.units
        return position >= 0 && position < values.count ? values[Int(position)] : .nothing
      case .text("size"): return TemplateValue(values.count)
      case .text("first"): return values.first ?? .nothing
      case .text("last"): return values.last ?? .nothing
      default: return .nothing
      }
    case .text(let text), .markup(let text):
      return key.textOrNil == "size" ? TemplateValue(text.unicodeScalars.count) : .nothing
    default: return .nothing
    }
  }

  func holds(_ test: TemplateTest) throws(TemplateFailure) -> Bool {
    switch test {
    case .truth(let operand): return try value(operand).isTruthy
    case .comparison(let left, let comparison, let right):
      return try comparison.holds(try value(left), try value(right))
    case .both(let first, let second): return try holds(first) ? try holds(second) : false
    case .either(let first, let second): return try holds(first) ? true : try holds(second)
    case .not(let test): return try !holds(test)
    }
  }
}
