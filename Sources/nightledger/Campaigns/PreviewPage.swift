import Definitions
import Runner
import Vocabulary

/// A night of a campaign as it would be.
struct PreviewPage: RehearsalPage {
  let campaign: CampaignDefinition
  let preview: CampaignPreview

  var lines: [String] {
    let day = preview.day
    var lines = [
      Screen.heading(
        "\(campaign.id.value) on \(day.date): \(HumanNumber.grouped(day.entered)) enter, "
          + "\(HumanNumber.grouped(day.controls)) of them controls")
    ]
    if !campaign.isActive { lines.append("it is not active: this is as if it were") }
    if !campaign.activated.isOpen(on: day.date) { lines.append("it takes no entries on this date") }
    if preview.takesSegmentsAsTheyStand {
      lines.append("segments were not built for this date and are taken as they stand")
    }
    lines.append("")
    var table = TextTable(
      .text("step"), .number("arrived"), .number("passed"), .number("control"),
      .number("refused"), .number("suppressed"), .number("staying"))
    for step in preview.steps {
      table.add(
        step.id, HumanNumber.grouped(step.arrived), HumanNumber.grouped(step.passed),
        HumanNumber.grouped(step.control), HumanNumber.grouped(step.refused),
        HumanNumber.grouped(step.suppressed), HumanNumber.grouped(step.staying))
    }
    if !table.isEmpty {
      lines += table.lines(width: Screen.width) + preview.reasons.map(\.line) + [""]
    }
    lines.append("cost: \(day.costWords)")
    if !day.messages.isEmpty { lines.append("messages: \(day.messageWords)") }
    for message in preview.messages { lines += [""] + message.lines }
    return lines
  }

  static let shape: JSONShape = [
    "campaign": .text, "active": .boolean, "night": CampaignRehearsal.Day.shape,
    "segments_as_they_stand": .boolean,
    "steps": .array([
      "step": .text, "arrived": .integer, "passed": .integer, "control": .integer,
      "refused": .integer, "suppressed": .integer, "staying": .integer,
    ]),
    "reasons": .array(["step": .text, "outcome": .text, "customers": .integer]),
    "messages": .array(CampaignPreview.Message.shape),
  ]

  var json: JSONValue {
    .object([
      ("campaign", .text(campaign.id.value.text)), ("active", .boolean(campaign.isActive)),
      ("night", preview.day.json),
      ("segments_as_they_stand", .boolean(preview.takesSegmentsAsTheyStand)),
      (
        "steps",
        .array(
          preview.steps.map { step in
            .object([
              ("step", .text(step.id)), ("arrived", .integer(step.arrived)),
              ("passed", .integer(step.passed)), ("control", .integer(step.control)),
              ("refused", .integer(step.refused)), ("suppressed", .integer(step.suppressed)),
              ("staying", .integer(step.staying)),
            ])
          })
      ),
      ("reasons", .array(preview.reasons.map(\.json))),
      ("messages", .array(preview.messages.map(\.json))),
    ])
  }
}

extension CampaignPreview.Reason {
  /// `mail: 3 suppressed, no address`
  fileprivate var line: String {
    let words = outcome.replacing(":", with: ", ").replacing("_", with: " ")
    return "\(step): \(HumanNumber.grouped(customers)) \(words)"
  }

  fileprivate var json: JSONValue {
    .object([
      ("step", .text(step)), ("outcome", .text(outcome)), ("customers", .integer(customers)),
    ])
  }
}
