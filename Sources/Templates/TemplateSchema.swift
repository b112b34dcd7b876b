/// What is known of a value before there is one.
package indirect enum TemplateType: Sendable, Hashable {
  case any
  case value(TemplateValue.Kind)
  case list(TemplateType)
  case object([String: TemplateType])

  /// `nil` = not known.
  var kind: TemplateValue.Kind? {
    switch self {
    case .any: nil
    case .value(let kind): kind
    case .list: .list
    case .object: .object
    }
  }

  init(of value: TemplateValue) {
    self = value.kind.map { .value($0) } ?? .any
    switch value {
    case .list: self = .list(.any)
    case .range: self = .list(.value(.number))
    case .object: self = .any
    default: break
    }
  }
}

/// The variables that a template may name, each with its type. The position of a variable is where
/// its value stands when the template is rendered.
package struct TemplateSchema: Sendable {
  package struct Variable: Sendable, Hashable {
    /// With points: `client.properties.first_name`.
    package let name: String
    package let type: TemplateType

    package init(_ name: String, _ kind: TemplateValue.Kind) {
      self.init(name, .value(kind))
    }

    package init(_ name: String, _ type: TemplateType) {
      self.name = name
      self.type = type
    }
  }

  package let variables: [Variable]
  /// Values that are the same for everybody: `constants.shop`, `dictionaries.city.msk`.
  package let constants: TemplateObject
  private let root: Entry

  /// What stands behind a name.
  indirect enum Entry: Sendable {
    case slot(Int, TemplateType)
    case group([String: Entry])
    case constant(TemplateValue)
  }

  package init(_ variables: [Variable], constants: TemplateObject = TemplateObject([])) {
    self.variables = variables
    self.constants = constants
    var root = Entry.group([:])
    for (position, variable) in variables.enumerated() {
      let path = variable.name.split(separator: ".").map(String.init)
      root = root.adding(.slot(position, variable.type), at: path[...])
    }
    for member in constants.members {
      root = root.adding(.constant(member.value), at: [member.name])
    }
    self.root = root
  }

  subscript(name: String) -> Entry? { root[name] }

  /// All names, for the nearest one to a mistyped one.
  package var names: [String] { variables.map(\.name) + Self.names(of: constants, "") }

  private static func names(of object: TemplateObject, _ prefix: String) -> [String] {
    object.members.flatMap { member in
      if case .object(let inner) = member.value {
        names(of: inner, prefix + member.name + ".")
      } else {
        [prefix + member.name]
      }
    }
  }
}

extension TemplateSchema.Entry {
  subscript(name: String) -> TemplateSchema.Entry? {
    guard case .group(let entries) = self else { return nil }
    return entries[name]
  }

  fileprivate func adding(
    _ entry: TemplateSchema.Entry, at path: ArraySlice<String>
  ) -> TemplateSchema.Entry {
    guard let name = path.first else { return entry }
    guard case .group(var entries) = self else {
      preconditionFailure("a name is either a value or a group of values")
    }
    entries[name] = (entries[name] ?? .group([:])).adding(entry, at: path.dropFirst())
    return .group(entries)
  }
}
