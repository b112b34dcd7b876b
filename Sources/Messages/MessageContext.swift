package import Definitions
import Templates
import Vocabulary

/// What all templates of a programme may name besides the values that every programme has: the custom
/// fields of its customers, the constants and dictionaries of the settings, and the partials.
package struct MessageContext: Sendable {
  let schema: TemplateSchema
  /// Behind the variables of every programme, in this order.
  let properties: [CustomProperty]
  let partials: TemplatePartials
  let unsubscribe: UnsubscribePattern?
  /// What the version of a template that may use them depends on; empty where there is none.
  let digest: String

  package static let empty = MessageContext(
    constants: [], dictionaries: [], partials: [], nil, .none)

  package init(
    settings: Settings, partials: [PartialDefinition], customFields: CustomFields = .none
  ) {
    self.init(
      constants: settings.constants, dictionaries: settings.dictionaries, partials: partials,
      settings.unsubscribe, customFields)
  }

  package init(_ programme: Programme) {
    self.init(
      settings: programme.settings, partials: programme.partials,
      customFields: programme.customFields)
  }

  private init(
    constants: [NamedText], dictionaries: [TextDictionary], partials: [PartialDefinition],
    _ unsubscribe: UnsubscribePattern?, _ customFields: CustomFields
  ) {
    self.unsubscribe = unsubscribe
    properties = CustomProperty.all(customFields)
    var groups: [(String, TemplateValue)] = []
    if !constants.isEmpty { groups.append(("constants", Self.group(constants))) }
    if !dictionaries.isEmpty {
      let members = dictionaries.map { ($0.name, Self.group($0.texts)) }
      groups.append(("dictionaries", .object(TemplateObject(members))))
    }
    schema = TemplateSchema(
      MessageVariable.schema.variables + properties.map(\.variable),
      constants: TemplateObject(groups))
    let texts =
      constants.map { "\($0.name)=\($0.text)" }
      + dictionaries.flatMap { group in group.texts.map { "\(group.name).\($0.name)=\($0.text)" } }
      + partials.map { "\($0.name): " + $0.lines.map(\.value).joined(separator: "\n") }
    digest = texts.isEmpty ? "" : SHA256.hex(of: texts.joined(separator: "\n"))
    self.partials = TemplatePartials(
      Dictionary(
        uniqueKeysWithValues: partials.map { partial in
          (partial.name.text, TemplateSource(partial.lines.map { .init($0.value, at: $0.place) }))
        }))
  }

  private static func group(_ texts: [NamedText]) -> TemplateValue {
    .object(TemplateObject(texts.map { ($0.name, .text($0.text)) }))
  }
}
