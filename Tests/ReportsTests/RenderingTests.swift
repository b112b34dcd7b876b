import Foundation
import Host
import TestKit
import Testing
import Vocabulary

@testable import Reports

/// One document in three ways: a page, a text, JSON.
@Suite struct RenderingTests {
  /// A name as somebody could give a file who wants the page to do something.
  static let hostile =
    "<script>alert(1)</script>\"' onload=x & \u{202E}gpj.exe\u{1B}[2J\u{0}\n=1+1"

  static func document(_ name: String = "receipts_demo_1.csv") -> Document {
    var files = Document.Table("Files", [.text("file"), .number("read"), .picture("share")])
    files.add([.text(name), .count(48211), .bar(Document.Bar(3, of: 4))])
    files.add([.text("lines.csv", tone: .bad), .count(9), .bar(Document.Bar(1, of: 4))])
    files.close(with: [.text("all files"), .count(48220), .blank])
    var sizes = Document.Table("Sizes", [.text("segment"), .number("members"), .picture("days")])
    sizes.add([.text(name), .count(12).heated(9), .spark([nil, 1, 5, nil, 12])])
    let chart = Document.LineChart(
      title: name, days: [CivilDate("2026-11-20")!, CivilDate("2026-11-21")!],
      series: [.init(name, [1, 2]), .init("other", [nil, 4])])
    let flow = Document.FlowChart(
      title: name, trigger: name, entered: 7,
      nodes: [
        .init(
          name: name, words: name, acts: true, arrived: 7, remark: "1 left",
          arrows: [
            .init(label: name, count: 4, target: 1), .init(label: "no", count: 2, target: nil),
          ]
        ),
        .init(
          name: "last", words: "end", acts: false, arrived: 4, remark: "",
          arrows: [.init(label: "", count: 4, target: nil)]),
      ])
    return Document(
      title: "demo: \(name)", subtitle: name,
      verdict: .init(
        tone: .warning, sentence: name,
        figures: [.init("rows", .count(48220), remark: name)],
        tasks: [.init(.bad, name, command: name), .init(.plain, "nothing else")]),
      sections: [
        .init(
          id: "files", title: "Files",
          [.heading(name), .paragraph(name), .table(files), .tasks([.init(.warning, name)])]),
        .init(
          id: "pictures", title: "Pictures",
          [
            .lines(chart, sizes), .flow(flow, files),
            .table(Document.Table("Nothing", [.text("a")], whenEmpty: "none")),
          ]),
      ], links: [.init(name, file: name)])
  }

  @Test func `a page is well formed, whatever names it holds`() throws {
    for name in ["plain.csv", Self.hostile] {
      let page = HTMLPage(Self.document(name)).text
      #expect(PageCheck.faults(in: page) == [])
    }
  }

  @Test func `names of files become neither elements nor attributes nor commands of a terminal`() {
    let page = HTMLPage(Self.document(Self.hostile)).text
    #expect(!page.contains("<script"))
    #expect(!page.contains("\u{202E}") && !page.contains("\u{1B}") && !page.contains("\u{0}"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onload=x &amp; "))
    #expect(page.contains("href=\"%3Cscript%3Ealert%281%29%3C%2Fscript%3E"))
    let text = PlainPage(Self.document(Self.hostile)).text
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\u{0}"))
  }

  @Test func `a page fetches nothing and runs nothing`() {
    let page = HTMLPage(Self.document()).text
    for word in ["http:", "https:", "src=", "@import", "url(", "<script", "javascript:", "<link"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `the text twin says what the page says`() {
    Golden.expect(PlainPage(Self.document()).text, in: "document.txt")
    Golden.expect(HTMLPage(Self.document()).text, in: "document.html")
    Golden.expect(Self.document().json.pretty, in: "document.json")
  }

  @Test func `headings go down one level at a time, heads of columns and rows say so`() {
    let page = HTMLPage(Self.document()).text
    var last = 0
    for tag in PageCheck.tags(in: page)
    where tag.hasPrefix("<h") && tag.dropFirst(2).first!.isNumber {
      let level = tag.dropFirst(2).first!.wholeNumberValue!
      #expect(level <= last + 1)
      last = level
    }
    let heads = PageCheck.tags(in: page).filter { $0.hasPrefix("<th ") || $0 == "<th>" }
    #expect(!heads.isEmpty && heads.allSatisfy { $0.contains("scope=\"") })
    for picture in page.components(separatedBy: "<svg").dropFirst() {
      let isHidden = picture.hasPrefix(" aria-hidden=\"true\"")
      #expect(isHidden || picture.contains("<title>") && picture.contains("<desc>"))
    }
  }

  @Test func `text keeps a contrast of 4_5 to 1 on every ground, light and dark`() throws {
    let colours = PageStyle.colours
    for isDark in [false, true] {
      func luminance(_ name: String) throws -> Double {
        let colour = try #require(colours.first { $0.name == name })
        return Contrast.luminance(isDark ? colour.dark : colour.light)
      }
      for text in ["ink", "muted", "accent", "good", "warning", "bad"] {
        for ground in ["ground", "panel"] {
          let ratio = Contrast.ratio(try luminance(text), try luminance(ground))
          #expect(ratio >= 4.5, "\(text) on \(ground), dark: \(isDark): \(ratio)")
        }
      }
    }
  }

  @Test func `a calendar folds long lines, escapes, and has the same bytes each time`() {
    let name = "Geburtstag; mit Grüßen, immer"
    let file = CalendarFile(
      name: name,
      entries: [
        .init(
          date: CivilDate("2026-12-31")!, title: "birthday-bonus: 12 entries, 6,000.00 bonus",
          details: String(repeating: "ä,", count: 40))
      ])
    let lines = file.text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    #expect(lines.contains("X-WR-CALNAME:Geburtstag\\; mit Grüßen\\, immer"))
    #expect(lines.contains("DTSTART;VALUE=DATE:20261231"))
    #expect(lines.contains("DTEND;VALUE=DATE:20270101"))
    let unfolded = file.text.replacing("\r\n ", with: "")
    #expect(unfolded.contains("DESCRIPTION:" + String(repeating: "ä\\,", count: 40)))
    #expect(file.text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
  }

  @Test func `tidy finds nothing`() throws {
    #expect(try PageCheck.tidyFaults(in: HTMLPage(Self.document(Self.hostile)).text) == [])
  }
}

/// The formula of WCAG 2.1.
private enum Contrast {
  static func luminance(_ colour: String) -> Double {
    let digits = Array(colour.dropFirst())
    let parts = [0, 2, 4].map { index -> Double in
      let value = Double(Int(String(digits[index...(index + 1)]), radix: 16) ?? 0) / 255
      return value <= 0.03928 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// To the power of 2.4: the fifth root of the twelfth power, by Newton.
  private static func power(_ base: Double) -> Double {
    var twelfth = 1.0
    for _ in 0..<12 { twelfth *= base }
    var root = 1.0
    for _ in 0..<200 {
      let fourth = root * root * root * root
      root -= (fourth * root - twelfth) / (5 * fourth)
    }
    return root
  }

  static func ratio(_ first: Double, _ second: Double) -> Double {
    (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }
}
