package import Vocabulary

extension Document {
  /// Rows of cells under heads; the last row may be a total.
  package struct Table: Sendable {
    package let caption: String
    package let columns: [Column]
    package private(set) var rows: [[Cell]] = []
    package private(set) var total: [Cell]?
    /// Said instead of a table without rows.
    package let whenEmpty: String

    package init(_ caption: String, _ columns: [Column], whenEmpty: String = "nothing") {
      self.caption = caption
      self.columns = columns
      self.whenEmpty = whenEmpty
    }

    package mutating func add(_ cells: [Cell]) {
      precondition(cells.count == columns.count, "a row has a cell for each column")
      rows.append(cells)
    }

    package mutating func close(with cells: [Cell]) {
      precondition(cells.count == columns.count, "a total has a cell for each column")
      total = cells
    }

    package var isEmpty: Bool { rows.isEmpty }

    /// `Rejected rows: none`. A caption that explains columns says nothing without them.
    var emptyText: String {
      caption.isEmpty || caption.hasSuffix(".") ? whenEmpty : "\(caption): \(whenEmpty)"
    }
  }

  package struct Column: Sendable {
    package enum Kind: Sendable {
      case text, number, picture
    }

    package let head: String
    package let kind: Kind

    package static func text(_ head: String) -> Column { Column(head: head, kind: .text) }
    package static func number(_ head: String) -> Column { Column(head: head, kind: .number) }
    /// Bars and small lines.
    package static func picture(_ head: String) -> Column { Column(head: head, kind: .picture) }
  }

  /// What stands in a cell: a text for people and the exact value for programs, or a small picture of
  /// numbers that stand beside it.
  package struct Cell: Sendable {
    package enum Content: Sendable {
      case text(String)
      case bar(Bar)
      case spark([Int?])
    }

    package let content: Content
    package let value: JSONValue
    package var tone = Tone.plain
    /// 0 to 9: how dark a cell of a heat map is.
    package var heat: Int?
    /// The name of a file beside the page that the text leads to.
    package var link: String?

    private init(_ content: Content, _ value: JSONValue) {
      self.content = content
      self.value = value
    }

    package static func text(_ text: String, tone: Tone = .plain) -> Cell {
      var cell = Cell(.text(text), text.isEmpty ? .null : .text(text))
      cell.tone = tone
      return cell
    }

    /// A whole number with its groups: `48,211`.
    package static func count(_ number: some BinaryInteger & Sendable, tone: Tone = .plain) -> Cell
    {
      var cell = Cell(.text(HumanNumber.grouped(number)), .integer(Int(number)))
      cell.tone = tone
      return cell
    }

    /// A count whose nought says nothing: an empty cell.
    package static func countOrBlank(_ number: Int, tone: Tone = .plain) -> Cell {
      var cell = Cell(.text(number == 0 ? "" : HumanNumber.grouped(number)), .integer(number))
      cell.tone = number == 0 ? .plain : tone
      return cell
    }

    /// An exact decimal as the server writes it; never rounded.
    package static func amount(_ decimal: String, tone: Tone = .plain) -> Cell {
      var cell = Cell(.text(HumanNumber.grouped(decimal)), .text(decimal))
      cell.tone = tone
      return cell
    }

    /// `+12`, `-3`; nought is blank.
    package static func change(_ number: Int, tone: Tone = .plain) -> Cell {
      let text = number == 0 ? "" : (number > 0 ? "+" : "") + HumanNumber.grouped(number)
      var cell = Cell(.text(text), .integer(number))
      cell.tone = tone
      return cell
    }

    package static func date(_ date: CivilDate?) -> Cell {
      .text(date?.description ?? "")
    }

    package static let blank = Cell(.text(""), .null)

    package static func bar(_ bar: Bar, tone: Tone = .plain) -> Cell {
      var cell = Cell(.bar(bar), .null)
      cell.tone = tone
      return cell
    }

    /// A small line over days; `nil` where a day has no value.
    package static func spark(_ values: [Int?]) -> Cell {
      Cell(.spark(values), .array(values.map { $0.map { .integer($0) } ?? .null }))
    }

    package func heated(_ level: Int) -> Cell {
      var cell = self
      cell.heat = max(0, min(9, level))
      return cell
    }

    package func leading(to file: String) -> Cell {
      var cell = self
      cell.link = file
      return cell
    }
  }

  /// A bar over the width of its column, all in thousandths of it.
  package struct Bar: Sendable {
    package let start: Int
    package let length: Int
    /// A mark to hold the bar against: the usual.
    package let mark: Int?

    package init(start: Int = 0, length: Int, mark: Int? = nil) {
      self.start = max(0, min(1000, start))
      self.length = max(0, min(1000 - self.start, length))
      self.mark = mark.map { max(0, min(1000, $0)) }
    }

    /// The bar of a part in a whole.
    package init(_ part: Int, of whole: Int) {
      self.init(length: whole > 0 ? part * 1000 / whole : 0)
    }
  }
}
