import Definitions
import Host
import Reports
import Runner
import Vocabulary

/// A forecast as files: days for a calendar, and a page with a chart.
struct ForecastFiles {
  let campaign: CampaignDefinition
  let days: [CampaignRehearsal.Day]

  private var busyDays: [CampaignRehearsal.Day] {
    days.filter { $0.entered > 0 || !$0.cost.isEmpty || !$0.messages.isEmpty }
  }

  func write(_ invocation: Invocation) throws(Problem) {
    if let path = invocation.text("--ics") {
      try NightPages.write(calendar.text, to: path, isReadableByGroup: true)
    }
    if let path = invocation.text("--html") {
      try NightPages.write(HTMLPage(document).text, to: path, isReadableByGroup: true)
    }
  }

  private var calendar: CalendarFile {
    CalendarFile(
      name: "\(campaign.title) (forecast)",
      entries: busyDays.map { day in
        CalendarFile.Entry(
          date: day.date,
          title: "\(campaign.id.value): \(HumanNumber.count(day.entered, "entry", "entries"))"
            + (day.costWords.isEmpty ? "" : ", \(day.costWords)"),
          details: day.messageWords)
      })
  }

  private var document: Document {
    var table = Document.Table(
      "Days on which something happens",
      [
        .text("date"), .number("entries"), .number("controls"), .text("cost"), .text("messages"),
      ], whenEmpty: "nobody enters")
    for day in busyDays {
      table.add([
        .date(day.date), .count(day.entered), .countOrBlank(day.controls), .text(day.costWords),
        .text(day.messageWords),
      ])
    }
    let chart = Document.LineChart(
      title: "Entries a day", days: days.map(\.date),
      series: [.init("entries", days.map { $0.entered })])
    let entered = days.reduce(0) { $0 + $1.entered }
    return Document(
      title: "\(campaign.title): forecast",
      subtitle: "\(days.first?.date.description ?? "") to \(days.last?.date.description ?? "")",
      verdict: Document.Verdict(
        tone: .plain,
        sentence: "\(HumanNumber.count(entered, "entry", "entries")) in "
          + "\(HumanNumber.count(days.count, "day")), from the calendar and the base as it stands."),
      sections: [
        Document.Section(id: "days", title: "Entries a day", [.lines(chart, table)])
      ])
  }
}
