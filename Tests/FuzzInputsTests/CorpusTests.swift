import Foundation
import Testing

/// The inputs that fuzzing began with or stumbled over, and thousands that chance makes of them.
///
/// libFuzzer goes further (`Tools/fuzz`): it sees which bytes lead to code that no input has reached.
struct CorpusTests {
  static let readers = ["json", "plan", "csv", "workbook", "words", "evidence", "ledger"]

  @Test(arguments: readers)
  func `every input of the corpus is answered`(reader: String) throws {
    let inputs = try Corpus.files(of: reader)
    try #require(!inputs.isEmpty)
    let run = try Corpus.read(inputs, by: reader)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("\(reader): \(inputs.count) inputs"))
  }

  @Test(arguments: readers)
  func `damaged inputs are answered too`(reader: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "damaged-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var chance = Chance.printed("damaged inputs of \(reader)")
    // A ledger is written to a file and verified each time.
    let rounds = reader == "ledger" ? 5 : 200
    var inputs: [URL] = []
    for file in try Corpus.files(of: reader) {
      let whole = Array(try Data(contentsOf: file))
      for round in 0..<rounds {
        let input = folder.appending(path: "\(round)-\(file.lastPathComponent)")
        try Data(chance.damaged(whole)).write(to: input)
        inputs.append(input)
      }
    }
    let run = try Corpus.read(inputs, by: reader)
    #expect(run.status == 0, "seed \(chance.seed): \(run.output)")
  }

  @Test func `a reader that breaks is noticed`() throws {
    let input = FileManager.default.temporaryDirectory.appending(path: "planted-\(UUID())")
    try Data("tomato".utf8).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let run = try Corpus.read([input], by: "planted")
    #expect(run.status != 0)
    #expect(run.output.contains("the planted bug"))
    #expect(try Corpus.read(Corpus.files(of: "planted"), by: "planted").status == 0)
  }
}
