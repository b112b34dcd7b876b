package import Vocabulary

/// What the files in `inbox/<name>/` look like and how they are taken: `jobs/feeds/<name>.json5`.
package struct FeedDefinition: Sendable {
  package let name: Identifier
  package let place: Place
  package let kind: FeedKind
  package let dialect: FeedDialect
  /// The columns read into our fields, in the order of the definition or of the exchange format.
  package let columns: [FeedColumn]
  /// The columns of declared custom fields; `column.field.isCustom` holds.
  package let customColumns: [FeedColumn]
  /// No `columns` were written: headers are those of exchange.md §8, optional ones may be absent.
  package let usesStandardColumns: Bool
  package let amounts: AmountSigns
  package let unknownCustomer: UnknownCustomerPolicy
  package let unknownProduct: UnknownProductPolicy
  package let anonymous: AnonymousPolicy
  package let delivery: FeedDelivery
  package let extraColumns: ExtraColumnPolicy
  package let duplicateKey: DuplicateKeyPolicy
  package let rejectLimit: RejectLimit
  package let completion: FeedCompletion
  package let caps: FeedCaps
  /// How its files are named, numbered and judged as deliveries.
  package let regime: FeedRegime

  package init(text: String, name: Identifier, path: String? = nil) throws(Problem) {
    self = try DefinitionText.read(text, path: path ?? "jobs/feeds/\(name).json5") {
      FeedReader(name: name, findings: $1).read($0)
    }
  }

  init(
    name: Identifier, place: Place, kind: FeedKind, dialect: FeedDialect, columns: [FeedColumn],
    customColumns: [FeedColumn], usesStandardColumns: Bool, policies: FeedPolicies
  ) {
    self.name = name
    self.place = place
    self.kind = kind
    self.dialect = dialect
    self.columns = columns
    self.customColumns = customColumns
    self.usesStandardColumns = usesStandardColumns
    amounts = policies.amounts
    unknownCustomer = policies.unknownCustomer
    unknownProduct = policies.unknownProduct
    anonymous = policies.anonymous
    delivery = policies.delivery
    extraColumns = policies.extraColumns
    duplicateKey = policies.duplicateKey
    rejectLimit = policies.rejectLimit
    completion = policies.completion
    caps = policies.caps
    regime = policies.regime
  }

  package func column(for field: String) -> FeedColumn? {
    columns.first { $0.field.name == field }
  }
}
