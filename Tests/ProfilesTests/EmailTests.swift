import Foundation
import TestKit
import Testing
import Vocabulary

@testable import Profiles

/// Addresses are judged by their syntax; what can be mended is mended.
@Suite struct EmailTests {
  private struct Published: Decodable {
    struct Vector: Decodable {
      let id: String
      let address: String
      let category: String
      let diagnosis: String
    }

    let vectors: [Vector]
  }

  /// Quoted names, literals and hosts without a dot (ISEMAIL_RFC5321) can be delivered by SMTP, but no
  /// mailing is written to them.
  @Test(.needsSharedData) func `every published address is judged as published`() throws {
    let data = try Data(
      contentsOf: URL(filePath: SharedData.path("email-isemail/tests.json")))
    let published = try JSONDecoder().decode(Published.self, from: data)
    #expect(published.vectors.count == 70)
    for vector in published.vectors {
      let expected: EmailVerdict =
        switch vector.category {
        case "ISEMAIL_VALID_CATEGORY", "ISEMAIL_DNSWARN": .valid
        case "ISEMAIL_ERR": .invalid
        default: .unfit
        }
      let verdict = Array(vector.address.utf8).withUnsafeBytes(EmailSyntax.verdict)
      #expect(verdict == expected, "\(vector.id) \(vector.address) \(vector.diagnosis)")
    }
  }

  private func drawn(_ text: String) -> String {
    let reader = EmailReader()
    return Array(text.utf8).withUnsafeBytes { bytes in
      let email = reader.read(bytes)
      var words = [String(decoding: email.text, as: UTF8.self), "\(email.verdict)"]
      if let provider = email.provider { words.append(provider) }
      if email.isRole { words.append("role") }
      if email.isDisposable { words.append("disposable") }
      if email.isMistyped { words.append("mistyped") }
      return words.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("anna@example.org", "anna@example.org valid"),
    ("  Anna.Berg@Example.ORG \t", "Anna.Berg@example.org valid"),
    ("\u{A0}anna@example.org\u{200B}", "anna@example.org valid"),
    ("\u{FEFF}Anna@GMail.com", "Anna@gmail.com valid gmail"),
    ("ivan@inbox.ru", "ivan@inbox.ru valid mail.ru"),
    ("INFO@firma.de", "INFO@firma.de valid role"),
    ("no-reply@firma.de", "no-reply@firma.de valid role"),
    ("info.berg@firma.de", "info.berg@firma.de valid"),
    ("x@mailinator.com", "x@mailinator.com valid disposable"),
    ("x@gmial.com", "x@gmial.com valid mistyped"),
    ("anna@müller.de", "anna@xn--mller-kva.de valid"),
    ("anna@MÜLLER.de", "anna@xn--mller-kva.de valid"),
    ("ivan@почта.рф", "ivan@xn--80a1acny.xn--p1ai valid"),
    ("a@ουτοπία.δπθ.gr", "a@xn--kxae4bafwg.xn--pxaix.gr valid"),
    ("müller@firma.de", "müller@firma.de unfit"),
    ("\"anna berg\"@firma.de", "\"anna berg\"@firma.de unfit"),
    ("anna@localhost", "anna@localhost unfit"),
    ("anna@[192.0.2.1]", "anna@[192.0.2.1] unfit"),
    ("anna", "anna invalid"), ("anna@", "anna@ invalid"), ("@firma.de", "@firma.de invalid"),
    ("anna@firma", "anna@firma unfit"), ("anna@firma..de", "anna@firma..de invalid"),
    ("anna.@firma.de", "anna.@firma.de invalid"),
    ("anna@firma.de;eva@firma.de", "anna@firma.de;eva@firma.de invalid"),
    ("Anna <anna@firma.de>", "Anna <anna@firma.de> invalid"), ("-", "- invalid"),
    ("anna@firma.de.", "anna@firma.de. invalid"), ("anna@-firma.de", "anna@-firma.de invalid"),
  ])
  func `an address is mended and described`(text: String, expected: String) {
    #expect(drawn(text) == expected)
  }
}
