/// A target of a feed's columns: a field of ours and the column the exchange format calls it by.
package struct FeedField: Sendable, Hashable {
  /// Our name: `customer_id`.
  package let name: String
  package let type: ValueType
  /// The header of the exchange format (exchange.md §8): `local_id`.
  package let standardColumn: String
  /// A row without it is rejected.
  package let isRequired: Bool
  /// Part of the key of a row.
  package let isKey: Bool
  /// The closed set of values, if there is one; empty otherwise.
  package let values: [EnumeratedValue]
  /// The value of every row when a flat file has no such column.
  package let fallback: String?
  /// Declared by the feed under `custom`, not by this catalogue.
  package let isCustom: Bool

  /// A value of ours and the texts that stand for it in the exchange format.
  package struct EnumeratedValue: Sendable, Hashable {
    package let value: String
    package let texts: [String]

    init(value: String, texts: [String]) {
      self.value = value
      self.texts = texts
    }

    /// The exchange format writes it in capitals: `SALE`.
    init(upperCase value: String) {
      self.init(value: value, texts: [value.uppercased()])
    }
  }

  init(
    _ name: String, _ type: ValueType, column: String? = nil, required: Bool? = nil,
    key: Bool = false, values: [EnumeratedValue] = [], fallback: String? = nil,
    custom: Bool = false
  ) {
    self.name = name
    self.type = type
    standardColumn = column ?? name
    isRequired = required ?? key
    isKey = key
    self.values = values
    self.fallback = fallback
    isCustom = custom
  }

  /// The value that a text of the exchange format stands for: `RETURN` is `return`.
  package func value(forText text: String) -> String? {
    values.first { $0.texts.contains(text) }?.value
  }
}
