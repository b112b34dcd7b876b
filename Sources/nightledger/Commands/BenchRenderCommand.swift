import Runner
import Vocabulary

extension CommandDefinition {
  static let benchRender = CommandDefinition(
    words: ["bench", "render"],
    abstract: "time the rendering of short messages on one core; no database",
    details: [
      "Prints one object: messages, seconds, messages_per_minute, bytes and parts (SMS) of all texts, "
        + "and peak_mb of this process. Each message has values of its own, a choice, five variables, "
        + "three filters and its SMS parts counted; it is the best of three rounds."
    ],
    options: [
      OptionDefinition(
        name: "--messages", value: .integer(1...1_000_000_000), meaning: "messages in a round",
        standard: "1000000"),
      .json(
        BenchGround.figures(
          "messages", "seconds", "messages_per_minute", "bytes", "parts", "peak_mb")),
    ],
    example: "bench render --messages 100000 --json",
    perform: { invocation throws(Problem) in
      let bench = try RenderBench()
      var best: RenderBench.Measured?
      for _ in 0..<3 {
        let measured = try bench.run(messages: invocation.number("--messages"))
        if measured.seconds < best?.seconds ?? .infinity { best = measured }
      }
      guard let best else { throw .bug("a bench has rounds") }
      try Screen.print(
        JSONValue.object([
          ("messages", .integer(best.messages)), ("seconds", BenchGround.number(best.seconds)),
          ("messages_per_minute", .integer(Int(best.messagesPerMinute))),
          ("bytes", .integer(best.bytes)), ("parts", .integer(best.parts)),
          ("peak_mb", BenchGround.number(best.peakMegabytes)),
        ]).compact)
      return .ok
    })
}
