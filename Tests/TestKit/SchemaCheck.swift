import Foundation
package import Vocabulary

/// Whether a document is one that a JSON Schema describes; of the keywords, those that ours use. One
/// that is not known here is a fault: it would pass unseen.
package struct SchemaCheck {
  private let schema: JSONValue

  package init(_ schema: JSONValue) {
    self.schema = schema
  }

  /// What is wrong with a document, each with its place in it: `$.files[0].rows: is no integer`.
  package func faults(in document: JSONValue) -> [String] {
    faults(document, schema, at: "$")
  }

  private static let annotations: Set = ["$schema", "title", "description"]

  private func faults(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    guard case .object(let keywords) = schema else {
      if case .boolean(let isAllowed) = schema, isAllowed { return [] }
      return ["\(place): must not be there"]
    }
    return keywords.filter { !Self.annotations.contains($0.0) }.flatMap { keyword, operand in
      switch keyword {
      case "type": isOf(value, operand.textValue) ? [] : ["\(place): is no \(operand.compact)"]
      case "enum":
        (operand.elements ?? []).contains { $0.compact == value.compact }
          ? [] : ["\(place): is none of \(operand.compact)"]
      case "anyOf":
        (operand.elements ?? []).contains { faults(value, $0, at: place).isEmpty }
          ? [] : ["\(place): is neither of \(operand.compact)"]
      case "format": isFormatted(value, operand) ? [] : ["\(place): is no \(operand.compact)"]
      case "pattern":
        value.textValue?.range(of: operand.textValue ?? "", options: .regularExpression) != nil
          ? [] : ["\(place): does not match \(operand.compact)"]
      case "items":
        (value.elements ?? []).enumerated().flatMap { position, element in
          faults(element, operand, at: "\(place)[\(position)]")
        }
      case "required":
        (operand.elements ?? []).compactMap(\.textValue).filter { value[$0] == nil }
          .map { "\(place): lacks \($0)" }
      case "properties":
        members(of: value).flatMap { name, member in
          operand[name].map { faults(member, $0, at: "\(place).\(name)") } ?? []
        }
      case "additionalProperties":
        members(of: value).filter { schema["properties"]?[$0.0] == nil }.flatMap { name, member in
          faults(member, operand, at: "\(place).\(name)")
        }
      default: ["\(place): the schema has a keyword '\(keyword)' that is not known here"]
      }
    }
  }

  private func members(of value: JSONValue) -> [(String, JSONValue)] {
    if case .object(let members) = value { members } else { [] }
  }

  private func isOf(_ value: JSONValue, _ type: String?) -> Bool {
    switch value {
    case .object: type == "object"
    case .array: type == "array"
    case .text: type == "string"
    case .integer, .number: type == "number" || type == "integer" && value.wholeNumber != nil
    case .boolean: type == "boolean"
    case .null: type == "null"
    }
  }

  private func isFormatted(_ value: JSONValue, _ format: JSONValue) -> Bool {
    guard let text = value.textValue else { return true }
    switch format.textValue {
    case "date": return CivilDate(text) != nil
    case "date-time": return Instant(text) != nil
    default: return false
    }
  }
}
