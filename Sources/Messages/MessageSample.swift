package import Definitions
import Templates
package import Vocabulary

/// Customers that no database has, to see how long a message becomes.
package enum MessageSample: String, Sendable, CaseIterable {
  /// Nothing is known of the customer.
  case missing
  case typical
  /// Every text has 40 letters, every number nine digits.
  case longest
  /// As `longest`, in letters that an SMS can only carry as UCS-2.
  case foreign = "longest_in_other_letters"

  /// The custom fields of a typical customer, as a profile holds them.
  package static func custom(_ fields: CustomFields) -> JSONValue {
    .object(
      fields.types.sorted { $0.key < $1.key }.map { name, type in
        switch type {
        case .integer, .decimal: (name, .integer(500))
        case .boolean: (name, .boolean(true))
        case .date, .timestamp: (name, .text("2026-12-24"))
        case .text, .json: (name, .text("Blue"))
        }
      })
  }

  /// The values in the order of the variables of messages, custom fields behind the others.
  func values(_ properties: [CustomProperty]) -> [TemplateValue] {
    MessageVariable.allCases.map(value) + properties.map(value)
  }

  private func value(of variable: MessageVariable) -> TemplateValue {
    if self == .missing, variable != .businessDate, variable != .campaignID { return .nothing }
    return value(of: variable.kind, typical: typicalText(of: variable))
  }

  private func value(of property: CustomProperty) -> TemplateValue {
    self == .missing ? .nothing : value(of: property.kind, typical: "Blue")
  }

  private func value(of kind: TemplateValue.Kind, typical: String) -> TemplateValue {
    switch kind {
    case .text: .text(text ?? typical)
    case .number: .number(ExactDecimal(units: self == .typical ? 50_000 : 123_456_789, scale: 2))
    case .boolean: .boolean(true)
    default: .date(CivilDate(year: 2026, month: 12, day: 24) ?? CivilDate(daysSinceEpoch: 0))
    }
  }

  /// What stands for every text.
  private var text: String? {
    switch self {
    case .longest: String(repeating: "W", count: 40)
    case .foreign: String(repeating: "Ж", count: 40)
    case .missing, .typical: nil
    }
  }

  private func typicalText(of variable: MessageVariable) -> String {
    switch variable {
    case .fullName: "Ada Augusta Lovelace"
    case .firstName: "Ada"
    case .middleName: "Augusta"
    case .lastName: "Lovelace"
    case .sex: "F"
    case .email: "ada@mail.example"
    case .phone: "+491701234567"
    case .country: "DE"
    case .region: "Berlin"
    case .city: "Berlin"
    case .zip: "10115"
    case .card: "2000000000015"
    case .bonusDescription: "Birthday"
    case .promoCode: "SPRING-2F7K"
    case .lastReceiptNumber: "R-1017"
    case .lastReceiptShop: "S-1"
    case .unsubscribeLink: "https://mail.example/bye?m=0123456789abcdef0123456789abcdef"
    default: "birthday-bonus"
    }
  }
}

extension MessageTemplate {
  /// How long the text becomes for a sample.
  package struct SampleLength: Sendable {
    package let sample: MessageSample
    package let bytes: Int
    package let characters: Int
    /// For SMS.
    package let sms: SMSFigures?
    /// Why there is no text.
    package let failure: String?
  }

  package struct SMSFigures: Sendable {
    package let encoding: String
    package let units: Int
    package let parts: Int
  }

  /// The lengths for all samples.
  package var sampleLengths: [SampleLength] {
    MessageSample.allCases.map { sample in
      var output: [UInt8] = []
      do throws(TemplateFailure) { try body.render(sample.values(properties), into: &output) } catch
      {
        return SampleLength(
          sample: sample, bytes: 0, characters: 0, sms: nil, failure: error.reason)
      }
      let length = SMSLength(ofUTF8: output)
      return SampleLength(
        sample: sample, bytes: output.count,
        characters: String(decoding: output, as: UTF8.self).unicodeScalars.count,
        sms: channel == .sms
          ? SMSFigures(
            encoding: length.encoding.rawValue, units: length.units, parts: length.parts) : nil,
        failure: nil)
    }
  }
}
