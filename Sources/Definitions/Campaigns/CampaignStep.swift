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
  /// The nearest filter above once more, as of this night.
  case refilter(Condition)
  /// Lets so many customers pass in the whole campaign; the others leave.
  case limit(Int)
  case limitPoll(LimitPollStep)
  case abTest(ABTestStep)
  /// Parts by how far the e-mail of a step above came.
  case checkEmail(Located<Identifier>)
  case accrue(AccrueStep)
  case score(ScoreStep)
  case tag(TagStep)
  case audience(AudienceStep)
  /// Holds the entries for so long.
  case wait(TimeSpan)
  /// Holds the entries until 00:00 of a date; nobody who comes on it or later.
  case waitUntil(CivilDate)
  case send(SendStep)
  case call(CallStep)
  case report(ReportStep)

  package var kind: StepKind {
    switch self {
    case .select: .select
    case .filter: .filter
    case .refilter: .refilter
    case .limit: .limit
    case .limitPoll: .limitPoll
    case .abTest: .abTest
    case .checkEmail: .checkEmail
    case .call: .call
    case .report: .report
    case .accrue: .accrue
    case .score: .score
    case .tag: .tag
    case .audience: .audience
    case .wait: .wait
    case .waitUntil: .waitUntil
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
  case refilter
  case limit
  case limitPoll = "limit_poll"
  case abTest = "ab_test"
  case checkEmail = "check_email"
  case call
  case report
  case accrue
  case score
  case tag
  case audience
  case wait
  case waitUntil = "wait_until"
  case sendEmail = "send_email"
  case sendSMS = "send_sms"
  case sendPush = "send_push"

  /// It pays, books, writes or counts: its id is part of a key and must be written.
  package var needsId: Bool {
    switch self {
    case .limit, .limitPoll, .abTest, .accrue, .score, .audience, .call, .report: true
    case .sendEmail, .sendSMS, .sendPush: true
    case .select, .filter, .refilter, .checkEmail, .tag, .wait, .waitUntil: false
    }
  }

  /// How entries leave it, with the key that says where to.
  package var arrows: [(key: String, outcome: StepOutcome)] {
    switch self {
    case .filter, .refilter: [("yes", .yes), ("no", .no)]
    case .checkEmail: StepOutcome.emailStatuses.map { ($0.rawValue, $0) }
    case .abTest: []
    default: [("then", .next)]
    }
  }

  /// Entries stay here over night until their time has come.
  package var isWait: Bool { self == .wait || self == .waitUntil }

  package var isSend: Bool { channel != nil }

  package var channel: Channel? {
    switch self {
    case .sendEmail: .email
    case .sendSMS: .sms
    case .sendPush: .push
    default: nil
    }
  }
}

/// How entries can leave a step.
package enum StepOutcome: String, Sendable, CaseIterable, Hashable {
  /// Selected, paid, waited, written: on to the next.
  case next
  case yes
  case no
  /// How far an e-mail came: as far as this and no further.
  case notDelivered = "not_delivered"
  case delivered
  case opened
  case clicked
  /// The branches of a test, in their order.
  case branch1 = "branch:1"
  case branch2 = "branch:2"
  case branch3 = "branch:3"
  case branch4 = "branch:4"
  case branch5 = "branch:5"
  case branch6 = "branch:6"
  case branch7 = "branch:7"
  case branch8 = "branch:8"

  package static let emailStatuses: [StepOutcome] = [.notDelivered, .delivered, .opened, .clicked]

  package static let branches: [StepOutcome] = [
    .branch1, .branch2, .branch3, .branch4, .branch5, .branch6, .branch7, .branch8,
  ]

  /// The keys that say where entries go on.
  static var writtenKeys: [String] {
    Array(Set(StepKind.allCases.flatMap { $0.arrows.map(\.key) } + ["branches"])).sorted()
  }
}

package enum StepTarget: Sendable, Hashable {
  case step(Int)
  case end
}

package struct StepArrow: Sendable, Hashable {
  package let outcome: StepOutcome
  package let target: StepTarget
}
