import Foundation
import Testing

@testable import planledger

/// The widths beside those of PyPI's `wcwidth`, from the same version of Unicode.
struct CellWidthPeerTests {
  @Test func `every scalar is as wide as wcwidth says, but for what is known`() throws {
    var differing: [String: Int] = [:]
    var compared = 0
    for run in try Self.runs() {
      for scalar in run.points.lazy.compactMap(Unicode.Scalar.init) {
        compared += 1
        let width = CellWidth().cells(of: Character(scalar))
        if width == run.width { continue }
        let reason = Self.reason(scalar, ours: width, theirs: run.width)
        differing[
          reason ?? "U+\(String(scalar.value, radix: 16)) is \(width), not \(run.width)", default: 0
        ] += 1
      }
    }
    #expect(compared == 0x110000 - 0x800)
    // Each reason is still needed, and there is no difference without one.
    #expect(Set(differing.keys) == Set(Reason.allCases.map(\.rawValue)))
  }

  /// Why a width differs on purpose.
  private enum Reason: String, CaseIterable {
    /// wcwidth says -1: what a control does is not known. Ours are spelled out before.
    case control
    /// Mc is drawn beside its base, so terminals give it a cell; wcwidth counts it to the base.
    case spacingMark
    /// A skin tone alone is a picture of two cells; wcwidth knows it only behind another.
    case emojiModifier
    /// Between and behind the Jamo that are drawn into their syllable, wcwidth counts these in.
    case unassignedBesideJamo
  }

  private static func reason(_ scalar: Unicode.Scalar, ours: Int, theirs: Int) -> String? {
    let reason: Reason? =
      switch scalar.value {
      case 0x01...0x1F where theirs == -1 && ours == 0: .control
      case 0x7F...0x9F where theirs == -1 && ours == 0: .control
      case 0x1F3FB...0x1F3FF where theirs == 0 && ours == 2: .emojiModifier
      case 0xD7C7...0xD7CA where theirs == 0: .unassignedBesideJamo
      case 0xD7FC...0xD7FF where theirs == 0: .unassignedBesideJamo
      case _ where theirs == 0 && scalar.properties.generalCategory == .spacingMark: .spacingMark
      default: nil
      }
    return reason?.rawValue
  }

  /// The peer's whole table.
  private static func runs() throws -> [(points: ClosedRange<UInt32>, width: Int)] {
    let workplace = try Workplace()
    let result = try workplace.start(
      Repository.root.appending(path: ".build-peers/bin/python").path,
      [Repository.root.appending(path: "Tests/Peers/print-cell-widths").path, version()]
    ).finish()
    try #require(result.status == 0, "\(result.error)")
    return try result.output.split(separator: "\n").map { line in
      let parts = line.split(separator: " ")
      let first = try #require(UInt32(parts[0], radix: 16))
      let last = try #require(UInt32(parts[1], radix: 16))
      return (first...last, try #require(Int(parts[2])))
    }
  }

  /// The version of Unicode that our table was generated from.
  private static func version() throws -> String {
    let table = Repository.root.appending(
      path: "Sources/planledger/Rendering/CellWidth+UnicodeTables.swift")
    let text = try String(contentsOf: table, encoding: .utf8)
    let match = try #require(text.firstMatch(of: #/Database ([0-9.]+)/#))
    return String(match.1)
  }
}
