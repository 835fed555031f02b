import Foundation
import PlanDomain
import Testing

@Suite struct `Unit labels` {
  @Test(arguments: [
    ("㎡", ["㎡", "m2", "ｍ２", "m²", " m2 "]), ("m2", ["㎡", "m²"]), ("％", ["％", "%"]), ("%", ["％"]),
    ("人", ["人"]), ("㎥", ["m3", "ｍ³"]), ("㎞", ["km", "ｋｍ"]), ("㎏", ["kg"]), ("ℓ", ["l", "ｌ"]),
    ("t-CO2", ["ｔ－ＣＯ２"]), ("キロ", ["㌔"]), ("千円", ["千円", "千 円"]), ("℃", ["°C"]), ("", [""]),
  ])
  func `a unit accepts its other spellings`(label: String, spellings: [String]) {
    for typed in spellings {
      #expect(UnitLabel(label).accepts(typed), "\(label) should accept \(typed)")
    }
  }

  @Test(arguments: [
    ("㎡", "人"), ("㎡", "m3"), ("㎡", "M2"), ("㎏", "KG"), ("％", "ポイント"), ("人", ""), ("人", "人人"),
    ("千円", "円"), ("MW", "mW"),
  ])
  func `a unit accepts no other, and case counts`(label: String, typed: String) {
    #expect(!UnitLabel(label).accepts(typed))
  }

  /// NFKC comes before the readers in an import, and not on the command line: both must meet.
  @Test(arguments: Array("²³µℓ℃㎜㎝㎞㎛㎟㎠㎡㎢㏊㎣㎤㎥㎦㏄㎖㎗㎘㎍㎎㎏㎾㎿㎐㎒㎧㍉㌔㌢㍍㌘㌧㌃㌶㍑㍗㌍㌦㌣㌫㍊㌻％"))
  func `a unit in one character accepts what NFKC makes of it`(character: Character) {
    let label = String(character)
    let spelled = label.precomposedStringWithCompatibilityMapping
    #expect(spelled != label)
    #expect(UnitLabel(label).accepts(spelled))
    #expect(UnitLabel(spelled).accepts(label))
  }

  @Test func `a unit is kept as the plan prints it`() {
    #expect(UnitLabel("㎡").text == "㎡")
    #expect(UnitLabel("㎡") != UnitLabel("m2"))
  }
}
