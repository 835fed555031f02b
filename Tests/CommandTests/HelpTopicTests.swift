import Foundation
import PlanDomain
import Testing
import TransparencyLog

@testable import planledger

struct HelpTopicTests {
  @Test(arguments: HelpTopic.allCases)
  func `a topic is printed in both languages`(topic: HelpTopic) throws {
    let workplace = try Workplace()
    for (language, text) in [("ja", topic.text.ja), ("en", topic.text.en)] {
      let page = try workplace.output(of: "help", topic.rawValue, "--lang", language)
      #expect(page == text + "\n")
    }
  }

  @Test(arguments: HelpTopic.allCases)
  func `a topic fits a narrow terminal`(topic: HelpTopic) {
    for line in (topic.text.ja + "\n" + topic.text.en).split(separator: "\n") {
      #expect(CellWidth().cells(in: line) <= 80, "\(line)")
    }
  }

  @Test func `every error code of the sources is listed, and no other`() throws {
    let listed = HelpTopic.errorCodes.flatMap(\.codes)
    #expect(Set(listed).count == listed.count)
    #expect(try ErrorCodes.inSources() == Set(listed))
  }

  @Test func `codes and status are listed under each other's heading`() {
    let text = HelpTopic.exitCodes.text.en
    #expect(text.contains("\n   75  busy, or somebody was first: try again\n"))
    #expect(
      text.contains(
        "\n   75  busy conflict erasure-unfinished other-size prepared-differs stale"))
  }
}

/// The codes that the sources give to errors, read as text.
enum ErrorCodes {
  static func inSources() throws -> Set<String> {
    // A fault of evidence is told by the word of its kind.
    var codes = Set(EvidenceFault.Kind.allCases.map(\.rawValue))
    for file in try Repository.swiftFiles(under: "Sources/planledger") {
      let text = try String(contentsOf: file, encoding: .utf8)
      // `Told(.usage, "no-ledger", …)`, and the pairs that a failure of the log is told by.
      for match in text.matches(of: #/(?:Told|self\.init)\(\s*\.?\w+,\s*"([a-z0-9-]+)"/#) {
        codes.insert(String(match.1))
      }
      for match in text.matches(of: #/"([a-z0-9-]+)",?\s*:?\s*(?:Explanation\()/#) {
        codes.insert(String(match.1))
      }
      for match in text.matches(of: #/\? "([a-z-]+)" : "([a-z-]+)",\s*isFirst/#) {
        codes.formUnion([String(match.1), String(match.2)])
      }
    }
    return codes
  }
}
