package import Definitions
import FoundationEssentials
package import Messages
package import Vocabulary

/// Reads a template as a night would, and says how long its messages become.
package struct TemplateCheck: Sendable {
  private let context: MessageContext

  package struct Finding: Sendable {
    package let path: String
    package let channel: String
    package let samples: [MessageTemplate.SampleLength]
  }

  /// With the constants, dictionaries and partials of a programme; without any where there is no
  /// folder of definitions.
  package init(jobsFolder: String) throws(Problem) {
    guard FileManager.default.fileExists(atPath: jobsFolder) else {
      context = .empty
      return
    }
    let programme = try Programme.load(folder: jobsFolder)
    context = MessageContext(programme)
  }

  /// A definition (`.json5`), or a text as it is: HTML if its name ends so, else for the channel.
  /// Throws its problems with their places.
  package func check(_ path: String, channel: Channel?) throws(Problem) -> Finding {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(.missingFile, "the file cannot be read", at: Place(path: path))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Problem(.badData, "the file is not valid UTF-8", at: Place(path: path))
    }
    let template: MessageTemplate
    if path.hasSuffix(".json5") {
      let name = path.split(separator: "/").last.map { String($0.dropLast(6)) } ?? path
      guard let identifier = Identifier(name) else {
        throw Problem(
          .usage, "the file's name is no name of a template", at: Place(path: path),
          hint: "a name has 1 to 64 lower-case letters, digits, '-' and '_'")
      }
      let definition = try TemplateDefinition(text: text, name: identifier, path: path)
      template = try MessageTemplate(definition, context: context)
    } else {
      let isHTML = path.hasSuffix(".html") || path.hasSuffix(".htm")
      template = try MessageTemplate(
        text: text, path: path, channel: channel ?? (isHTML ? .email : .sms), isHTML: isHTML,
        context: context)
    }
    return Finding(
      path: path, channel: template.channel.rawValue, samples: template.sampleLengths)
  }
}
