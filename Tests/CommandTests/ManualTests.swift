import Foundation
import Testing

@testable import planledger

/// The manual page, as mandoc reads it.
struct ManualTests {
  @Test(arguments: ["ja", "en"])
  func `mandoc finds nothing to warn of`(language: String) throws {
    let workplace = try Workplace()
    try page(in: language, on: workplace)
    let result = try workplace.start(
      "/usr/bin/mandoc", ["-T", "lint", "-W", "warning", "planledger.1"]
    ).finish()
    #expect(result.output + result.error == "")
    #expect(result.status == 0)
  }

  @Test func `a page that is wrong is found`() throws {
    let workplace = try Workplace()
    try ".Sh NAME\n.Nm\n".write(
      to: workplace.file("planledger.1"), atomically: true, encoding: .utf8)
    let result = try workplace.start(
      "/usr/bin/mandoc", ["-T", "lint", "-W", "warning", "planledger.1"]
    ).finish()
    #expect(result.status != 0)
  }

  @Test func `every command and every option of one stands on the page`() throws {
    let page = try page(in: "en", on: Workplace())
    for name in PlanLedgerTool.commandNames {
      #expect(page.contains(".Ss " + Mdoc.argument(name).dropLast()), "\(name)")
    }
    for option in CommandEntry(of: RecordCommand.self).options {
      for name in option.typedNames where name != "--version" {
        #expect(page.contains("Fl " + Mdoc.argument(String(name.dropFirst()))), "\(name)")
      }
    }
  }

  @Test func `the same version gives the same bytes`() throws {
    #expect(try page(in: "ja", on: Workplace()) == page(in: "ja", on: Workplace()))
  }

  @Test(arguments: [
    (".Sh of a plan", "\\&.Sh of a plan"), ("'quoted'", "\\&'quoted'"), ("a\\b", "a\\eb"),
    ("--fy", "\\-\\-fy"), ("end  ", "end"),
  ])
  func `no text is taken for an instruction`(text: String, line: String) {
    #expect(Mdoc.line(text) == line)
  }

  @discardableResult
  private func page(in language: String, on workplace: Workplace) throws -> String {
    let page = try workplace.output(of: "man", "--lang", language)
    try page.write(to: workplace.file("planledger.1"), atomically: true, encoding: .utf8)
    return page
  }
}
