import PlanDomain

// What events are made of.
extension RandomEvents {
  mutating func maybe<Value>(_ value: (inout Self) -> Value) -> Value? {
    random.chance(50) ? value(&self) : nil
  }

  mutating func list<Element>(_ element: (inout Self) -> Element) -> [Element] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in element(&self) }
  }

  mutating func grounds() -> Grounds {
    Grounds(authority: maybeText(), reason: maybeText(), revision: maybe { $0.number() })
  }

  /// The files an event rests on; mostly there are none.
  mutating func evidence() -> [Evidence] {
    guard random.chance(30) else { return [] }
    return list { source in
      Evidence(
        sha256: String((0..<64).map { _ in source.random.pick(Array("0123456789abcdef")) }),
        size: .random(in: 0...9_007_199_254_740_991, using: &source.random),
        mediaType: source.random.pick(["application/pdf", "text/csv", "image/svg+xml"]),
        name: source.maybeText(), address: source.maybeText())
    }
  }

  mutating func quantity() -> Quantity {
    let limit: Int64 = random.pick([9, 9_999, 999_999_999_999_999_999])
    let quantity = Quantity(
      mantissa: .random(in: -limit...limit, using: &random),
      scale: .random(in: 0...9, using: &random))
    guard let quantity else { preconditionFailure("18 digits and 9 decimals are a quantity") }
    return quantity
  }

  mutating func unit() -> UnitLabel { UnitLabel(random.pick(["", "％", "㎡", "人"])) }

  mutating func code<C: Code>() -> C {
    let first = Array("0123456789ABCDEFXYZabcxyz")
    let rest = first + Array(".-_")
    var text = String(random.pick(first))
    for _ in 0..<Int.random(in: 0...39, using: &random) { text.append(random.pick(rest)) }
    guard let code = C(text) else { preconditionFailure("“\(text)” is a code") }
    return code
  }

  mutating func date() -> CivilDate {
    let date = CivilDate(dayNumber: .random(in: -30_000...2_000_000, using: &random))
    guard let date else { preconditionFailure("the day lies in our calendar") }
    return date
  }

  mutating func period() -> MeasuredPeriod {
    let days = [date(), date()].sorted()
    guard let period = MeasuredPeriod(from: days[0], to: days[1]) else {
      preconditionFailure("the later day comes last")
    }
    return period
  }

  mutating func year() -> FiscalYear {
    FiscalYear(integerLiteral: .random(in: FiscalYear.range, using: &random))
  }
  mutating func maybeYear() -> FiscalYear? { maybe { $0.year() } }

  mutating func number() -> EventNumber {
    EventNumber(.random(in: 1...9_007_199_254_740_991, using: &random))
  }

  mutating func digest() -> String {
    String((0..<64).map { _ in random.pick(Array("0123456789abcdef")) })
  }

  /// Any moment from 1970 to the end of the year 9999.
  mutating func moment() -> Instant {
    Instant(seconds: .random(in: 0...253_402_300_799, using: &random))
  }

  mutating func maybeText() -> String? { maybe { $0.text() } }

  mutating func text() -> String {
    let parts = [
      "総務部", "が", "⑴ ㎡ ％ ～", "\"引用\"", "\\", "</script>", "=1+1", "𠮷", "👩‍👧", "_sd", "null", "{}",
      "é",
      " ", "\u{FFFD}", "･", "/",
    ]
    return (0..<Int.random(in: 1...5, using: &random)).map { _ in random.pick(parts) }.joined()
  }
}
