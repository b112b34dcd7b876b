package import Vocabulary

/// One step of a campaign: a set of entries in, by its arrows out.
package struct CampaignStep: Sendable {
  /// Its position in the file, from 0.
  package let index: Int
  /// The written id, part of the key of what the step did; or `<kind>-<position>`, which is used
  /// for the path of an entry only.
  package let id: Identifier
  /// Whether the id is written in the file. True for every step that pays or writes.
  package let hasOwnId: Bool
  package let action: StepAction
  /// Where entries go on, one arrow per outcome. An outcome without arrow leaves the campaign.
  package let arrows: [StepArrow]
  package let place: Place

  package func target(of outcome: StepOutcome) -> StepTarget {
    arrows.first { $0.outcome == outcome }?.target ?? .end
  }
}

/// What a step does.
package enum StepAction: Sendable {
  /// Keeps the members of a segment for the business date; the others leave.
  case select(Located<Identifier>)
  /// Parts by a condition; unknown goes to `no`.
  case filter(Condition)
  case accrue(AccrueStep)
  /// Holds the entries for so long.
  case wait(TimeSpan)
  case send(SendStep)

  package var kind: StepKind {
    switch self {
    case .select: .select
    case .filter: .filter
    case .accrue: .accrue
    case .wait: .wait
    case .send(let message):
      switch message.channel {
      case .email: .sendEmail
      case .sms: .sendSMS
      case .push: .sendPush
      }
    }
  }
}

/// The key that names a step in a campaign file.
package enum StepKind: String, Sendable, CaseIterable, Hashable {
  case select
  case filter
  case accrue
  case wait
  case sendEmail = "send_email"
  case sendSMS = "send_sms"
  case sendPush = "send_push"

  /// It pays or writes: its id is part of a key and must be written.
  package var needsId: Bool {
    switch self {
    case .accrue, .sendEmail, .sendSMS, .sendPush: true
    case .select, .filter, .wait: false
    }
  }

  package var isSend: Bool { channel != nil }

  package var channel: Channel? {
    switch self {
    case .sendEmail: .email
    case .sendSMS: .sms
    case .sendPush: .push
    case .select, .filter, .accrue, .wait: nil
    }
  }
}

/// How entries can leave a step.
package enum StepOutcome: String, Sendable, CaseIterable, Hashable {
  /// Selected, paid, waited, written: on to the next.
  case next
  case yes
  case no
}

package enum StepTarget: Sendable, Hashable {
  case step(Int)
  case end
}

package struct StepArrow: Sendable, Hashable {
  package let outcome: StepOutcome
  package let target: StepTarget
}
