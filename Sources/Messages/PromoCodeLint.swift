package import Definitions
import Templates
package import Vocabulary

/// Whether who gets a promo code is told, and who is told one gets it.
package struct PromoCodeLint: Sendable {
  /// Steps without a pool whose template reads a code without asking if there is one.
  package private(set) var problems: [Problem] = []
  /// Steps with a pool whose template never reads the code: the file has it in a column of its own,
  /// so the platform may show it.
  package private(set) var warnings: [Problem] = []

  package init(
    _ campaigns: [CampaignDefinition], templates: [Identifier: MessageTemplate]
  ) {
    for step in campaigns.flatMap(\.steps) {
      guard case .send(let message) = step.action, let template = templates[message.template.value]
      else { continue }
      check(message, template.reads)
    }
  }

  private mutating func check(_ message: SendStep, _ reads: TemplateReads) {
    let name = message.template.value
    let code = MessageVariable.promoCode.position
    if let promo = message.promo {
      guard !reads.contains(code) else { return }
      warnings.append(
        Problem(
          .definition,
          "each message takes a code of the pool '\(promo.pool)', and the template '\(name)' prints none",
          at: message.template.place,
          hint:
            "write {{ promo_code }} in the template, unless the platform shows the file's column"))
    } else if reads.contains(code), !reads.asks(for: code) {
      problems.append(
        Problem(
          .definition,
          "the template '\(name)' prints promo_code, and this step draws none from a pool",
          at: message.template.place,
          hint:
            #"add promo_code: { pool: "…" } to the step, or {% if promo_code %} to the template"#))
    }
  }
}
