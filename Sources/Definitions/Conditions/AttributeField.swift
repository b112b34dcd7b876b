import Vocabulary

/// A field of a customer that a condition or a trigger can name.
package struct AttributeField: Sendable, Hashable {
  /// `city`, or the bare name of a custom field: `shoe_size`.
  package let name: String
  package let type: ValueType
  /// Written as `custom.<name>`, declared by a feed, kept in the `custom` column.
  package let isCustom: Bool
  /// The closed set of values, if there is one; empty otherwise.
  package let values: [String]

  init(_ name: String, _ type: ValueType, isCustom: Bool = false, values: [String] = []) {
    self.name = name
    self.type = type
    self.isCustom = isCustom
    self.values = values
  }

  /// As definitions write it.
  package var writtenName: String { isCustom ? "custom.\(name)" : name }

  /// The fields every customer has. `registered_on` is the civil day of registration in `Z`.
  package static let standard: [AttributeField] = [
    AttributeField("customer_id", .text),
    AttributeField("registered_on", .date),
    AttributeField("birth_date", .date),
    AttributeField("sex", .text, values: ["F", "M"]),
    AttributeField("email", .text),
    AttributeField("phone", .text),
    AttributeField("full_name", .text),
    AttributeField("first_name", .text),
    AttributeField("middle_name", .text),
    AttributeField("last_name", .text),
    AttributeField("country", .text),
    AttributeField("region", .text),
    AttributeField("city", .text),
    AttributeField("zip", .text),
    AttributeField("time_zone", .text),
    AttributeField("card", .text),
    // Who was merged into another customer is a member of nothing: `merged` cannot be asked for.
    AttributeField("status", .text, values: ["active", "blocked"]),
    AttributeField("push_id", .text),
    AttributeField(
      "phone_kind", .text,
      values: ["mobile", "landline", "either", "service", "unknown", "impossible", "extension"]),
    AttributeField("phone_operator", .text),
    AttributeField("email_provider", .text),
    AttributeField(
      "time_zone_source", .text, values: ["profile", "address", "phone", "region", "project"]),
  ]
}

/// The custom fields that the feeds of a programme declare, with their types.
package struct CustomFields: Sendable, Hashable {
  package let types: [String: ValueType]

  package init(_ types: [String: ValueType] = [:]) {
    self.types = types
  }

  package static let none = CustomFields()

  /// All fields that can be named, standard ones first.
  var allFields: [AttributeField] {
    AttributeField.standard
      + types.sorted { $0.key < $1.key }.map { AttributeField($0.key, $0.value, isCustom: true) }
  }

  /// The field of a written name: `city`, `custom.shoe_size`.
  func field(_ writtenName: String) -> AttributeField? {
    allFields.first { $0.writtenName == writtenName }
  }
}
