package import Vocabulary

extension Document {
  /// Values over days, one line a series.
  package struct LineChart: Sendable {
    package struct Series: Sendable {
      package let name: String
      /// One for each day; `nil` where there is none.
      package let values: [Int?]

      package init(_ name: String, _ values: [Int?]) {
        self.name = name
        self.values = values
      }
    }

    package let title: String
    package let days: [CivilDate]
    package let series: [Series]

    package init(title: String, days: [CivilDate], series: [Series]) {
      self.title = title
      self.days = days
      self.series = series
    }
  }

  /// Steps down the page and the arrows between them, with what went along each.
  package struct FlowChart: Sendable {
    package struct Node: Sendable {
      package let name: String
      package let words: String
      /// Pays, books, writes or calls: what leaves a mark outside.
      package let acts: Bool
      package let arrived: Int
      /// Who left the campaign here or stays: `12 unsubscribed, 3 wait`.
      package let remark: String
      package let arrows: [Arrow]

      package init(
        name: String, words: String, acts: Bool, arrived: Int, remark: String, arrows: [Arrow]
      ) {
        self.name = name
        self.words = words
        self.acts = acts
        self.arrived = arrived
        self.remark = remark
        self.arrows = arrows
      }
    }

    package struct Arrow: Sendable {
      package let label: String
      package let count: Int
      /// The position of a step; `nil` leaves the campaign.
      package let target: Int?

      package init(label: String, count: Int, target: Int?) {
        self.label = label
        self.count = count
        self.target = target
      }
    }

    package let title: String
    package let trigger: String
    package let entered: Int
    package let nodes: [Node]

    package init(title: String, trigger: String, entered: Int, nodes: [Node]) {
      self.title = title
      self.trigger = trigger
      self.entered = entered
      self.nodes = nodes
    }
  }
}
