import Exchange
import PlanDomain
import Testing

/// The sample plan, damaged in many ways: it reads, or it gives errors with places; it never traps.
struct PlanFileFuzzTests {
  private let file: [UInt8]

  init() throws {
    file = try Repository.bytes("Examples/tomakomai/plan.yaml")
  }

  @Test func `a plan cut off anywhere reads or says where it fails`() {
    for length in stride(from: 0, to: file.count, by: 97) {
      expectAnAnswer(to: Array(file.prefix(length)), "cut at \(length)")
    }
  }

  @Test func `a damaged plan reads or says where it fails`() {
    let seed = SeededSource.printedSeed("damaged plan files")
    var random = SeededSource(seed)
    for round in 0..<400 {
      var damaged = file
      for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&damaged, using: &random) }
      expectAnAnswer(to: damaged, "seed \(seed), round \(round)")
    }
  }

  private func expectAnAnswer(to bytes: [UInt8], _ name: String) {
    let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
    do {
      _ = try PlanFile.read(bytes)
    } catch {
      #expect(!error.errors.isEmpty, "\(name)")
      for error in error.errors {
        // LibYAML puts what the end of the file leaves open on the line after the last.
        #expect((1...lines + 1).contains(error.place.line), "\(name): \(error)")
        #expect((1...bytes.count + 1).contains(error.place.column), "\(name): \(error)")
        #expect(!error.wording.ja.isEmpty && !error.wording.en.isEmpty, "\(name): \(error)")
      }
    }
  }

  /// One accident: a byte changed, a stretch lost, doubled or moved, or a sign of YAML put in.
  private func damage(_ bytes: inout [UInt8], using random: inout SeededSource) {
    guard bytes.count > 64 else { return }
    let start = Int.random(in: 0..<bytes.count - 64, using: &random)
    let stretch = start..<start + Int.random(in: 1...64, using: &random)
    let target = Int.random(in: 0...bytes.count - 64, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[start] = UInt8.random(in: .min ... .max, using: &random)
    case 1: bytes.removeSubrange(stretch)
    case 2: bytes.insert(contentsOf: bytes[stretch], at: target)
    case 3:
      let moved = Array(bytes[stretch])
      bytes.removeSubrange(stretch)
      bytes.insert(contentsOf: moved, at: target)
    default:
      let signs = "\n \r \t : - ' \" | > & * ! ? # { } [ ] ,".split(separator: " ")
      bytes.insert(
        contentsOf: Array("\(signs.randomElement(using: &random) ?? "") ".utf8), at: start)
    }
  }
}
