/// A report as a value: what it says, not how it looks.
///
/// The page, the text twin and the JSON are three ways to write down the same value, so none of them
/// can say what the others do not.
package struct Document: Sendable {
  package var title: String
  package var subtitle: String
  package var verdict: Verdict
  package var sections: [Section]
  /// Where the page stands: other pages, as names of files beside it.
  package var links: [Link] = []

  package init(
    title: String, subtitle: String, verdict: Verdict, sections: [Section], links: [Link] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.verdict = verdict
    self.sections = sections
    self.links = links
  }

  /// The answer before the evidence: one sentence, the figures behind it, what to do.
  package struct Verdict: Sendable {
    package var tone: Tone
    package var sentence: String
    package var figures: [Figure]
    package var tasks: [Task]

    package init(tone: Tone, sentence: String, figures: [Figure] = [], tasks: [Task] = []) {
      self.tone = tone
      self.sentence = sentence
      self.figures = figures
      self.tasks = tasks
    }
  }

  /// One number worth a glance.
  package struct Figure: Sendable {
    package let name: String
    package let value: Cell
    /// What the number is held against: `usual 12.4 s`.
    package let remark: String

    package init(_ name: String, _ value: Cell, remark: String = "") {
      self.name = name
      self.value = value
      self.remark = remark
    }
  }

  /// What somebody should do, and the command that does it.
  package struct Task: Sendable {
    package let tone: Tone
    package let text: String
    package let command: String?

    package init(_ tone: Tone, _ text: String, command: String? = nil) {
      self.tone = tone
      self.text = text
      self.command = command
    }
  }

  package struct Section: Sendable {
    /// Part of the page's address, `#files`.
    package let id: String
    package let title: String
    package var blocks: [Block]

    package init(id: String, title: String, _ blocks: [Block]) {
      self.id = id
      self.title = title
      self.blocks = blocks
    }
  }

  package enum Block: Sendable {
    case heading(String)
    case paragraph(String)
    case tasks([Task])
    case table(Table)
    /// A picture; the table says the same in numbers.
    case lines(LineChart, Table)
    case flow(FlowChart, Table)
  }

  /// How a thing is to be taken. A colour never says it alone.
  package enum Tone: String, Sendable, Comparable {
    case plain, good, warning, bad

    private var rank: Int {
      switch self {
      case .plain: 0
      case .good: 1
      case .warning: 2
      case .bad: 3
      }
    }

    package static func < (first: Tone, second: Tone) -> Bool { first.rank < second.rank }
  }

  package struct Link: Sendable {
    package let text: String
    /// The name of a file in the same folder.
    package let file: String

    package init(_ text: String, file: String) {
      self.text = text
      self.file = file
    }
  }
}
