package import Vocabulary

/// Has everyone who reaches this step and has a phone called by an employee.
///
/// Writes: one call per customer, once per occasion.
/// Example: `{ id: "ring", call: { topic: "Are you well?", script: "Ask how the order was.", due: "2 days" } }`
package struct CallStep: Sendable {
  package let topic: String
  package let script: CallScript
  /// Of the dictionary `employees`; `nil` = one after the other.
  package let employee: String?
  package let queue: Identifier
  package let dueDays: Int
  package let window: TimeWindow

  static func read(_ node: Node, _ findings: Findings) -> CallStep? {
    guard let object = ObjectReader(node, "call", findings) else { return nil }
    let topic = object.required("topic", .plainLine)
    let script = object.required("script", Reading<CallScript>.callScript)
    let employee = object.optional("employee", .filledText)
    let queue = object.optional("queue", Reading<Identifier>.identifier)
    let dueDays = object.optional("due", .days(0...365)) ?? 1
    let window = object.optional("window", .timeWindow) ?? .daytime
    object.finish()
    guard let topic, let script, let main = Identifier("main") else { return nil }
    return CallStep(
      topic: topic, script: script, employee: employee == "auto" ? nil : employee,
      queue: queue ?? main, dueDays: dueDays, window: window)
  }
}

/// What whoever calls has before them.
///
/// Example: `{ id: "after-order", text: "Ask how the order was." }`; only the text, where no other step
/// has the same script.
package struct CallScript: Sendable {
  /// By which the call centre knows it, in whatever step and campaign; `nil`: by the id of its step.
  package let id: Identifier?
  package let text: String
}

extension Reading where Value == CallScript {
  static var callScript: Reading {
    Reading { node, findings in
      guard case .object = node.content else {
        return Reading<String>.plainLine.read(node, findings).map { CallScript(id: nil, text: $0) }
      }
      guard let object = ObjectReader(node, "a script", findings) else { return nil }
      let id = object.required("id", Reading<Identifier>.identifier)
      let text = object.required("text", .plainLine)
      object.finish()
      guard let id, let text else { return nil }
      return CallScript(id: id, text: text)
    }
  }
}

/// Tells an employee who reached this step: once per night, or customer by customer.
///
/// Example: `{ id: "tell", report: { to: "ivanova", text: "They left their carts.", per: "night" } }`
package struct ReportStep: Sendable {
  package let recipient: String
  package let message: String
  package let per: Per

  package enum Per: String, Sendable, CaseIterable {
    case night, customer
  }

  static func read(_ node: Node, _ findings: Findings) -> ReportStep? {
    guard let object = ObjectReader(node, "report", findings) else { return nil }
    let recipient = object.required("to", .filledText)
    let message = object.required("text", .plainLine)
    let per = object.optional("per", Reading<Per>.choice) ?? .night
    object.finish()
    guard let recipient, let message else { return nil }
    return ReportStep(recipient: recipient, message: message, per: per)
  }
}
