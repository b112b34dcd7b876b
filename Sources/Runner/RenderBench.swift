import Glibc
import Templates
package import Vocabulary

/// Renders short messages from memory on one thread, as a night does: the values of a customer, the
/// compiled template, the parts of the SMS.
package struct RenderBench: Sendable {
  package struct Measured: Sendable {
    package let messages: Int
    package let seconds: Double
    /// Bytes of all texts together.
    package let bytes: Int
    /// SMS of all texts together.
    package let parts: Int
    package let peakMegabytes: Double

    package var messagesPerMinute: Double { Double(messages) / seconds * 60 }
  }

  /// A choice, five variables and three filters.
  package static let text =
    "Happy birthday, {{ client.properties.first_name | default: 'dear customer' }}! "
    + "{% if bonus.amount %}{{ bonus.amount | money }} points are yours until "
    + "{{ bonus.valid_to | date: '%d.%m.%Y' }}{% endif %} in {{ client.properties.city }}."

  private let template: Template

  package init() throws(Problem) {
    let source = TemplateSource([
      TemplateSource.Line(Self.text, at: Place(path: "bench", line: 1, column: 0))
    ])
    template = try Template(source, schema: MessageVariable.schema)
  }

  package func run(messages: Int) throws(Problem) -> Measured {
    var values = [TemplateValue](repeating: .nothing, count: MessageVariable.allCases.count)
    let today = CivilDate(year: 2026, month: 11, day: 22) ?? CivilDate(daysSinceEpoch: 0)
    let positions = (
      name: MessageVariable.firstName.position, city: MessageVariable.city.position,
      amount: MessageVariable.bonusAmount.position, until: MessageVariable.bonusValidTo.position
    )
    var output: [UInt8] = []
    var bytes = 0
    var parts = 0
    ImportBench.forgetPeak()
    let clock = ContinuousClock()
    let start = clock.now
    for number in 0..<messages {
      // New texts for each customer, as rows of a result are.
      values[positions.name] = number % 10 == 0 ? .nothing : .text("Name\(number % 1000)")
      values[positions.city] = .text("City\(number % 97)")
      values[positions.amount] = .number(ExactDecimal(units: Int64(number % 100_000), scale: 2))
      values[positions.until] = .date(today.adding(days: number % 365))
      output.removeAll(keepingCapacity: true)
      do throws(TemplateFailure) { try template.render(values, into: &output) } catch {
        throw .bug("a message of the bench failed: \(error.reason)")
      }
      bytes += output.count
      parts += SMSLength(ofUTF8: output).parts
    }
    return Measured(
      messages: messages, seconds: start.duration(to: clock.now).inSeconds,
      bytes: bytes, parts: parts, peakMegabytes: ImportBench.peakMegabytes)
  }
}
