import CanonicalJSON
import PlanDomain

/// Plan documents in whose texts everything stands that YAML could take for something else, from
/// repeatable randomness.
struct RandomDocuments {
  var random: SeededSource
  private var codes: Set<String> = []

  init(_ random: SeededSource) { self.random = random }

  mutating func next() -> PlanDocument {
    codes = []
    return PlanDocument(facts: facts(), policies: list { $0.policy() })
  }

  private mutating func facts() -> PlanFacts {
    let (first, last) = period()
    let style = random.pick(FiscalYearStyle.allCases)
    return PlanFacts(
      id: codeText(), title: text(), municipality: maybe { $0.text() },
      edition: maybe { $0.text() }, section: maybe { $0.text() }, labelStyle: style,
      firstFiscalYear: first, lastFiscalYear: last,
      defaultBaselineFiscalYear: maybe { $0.year() }, targetFiscalYear: maybe { $0.year() })
  }

  private mutating func policy() -> PolicyDocument {
    PolicyDocument(
      code: code(), title: text(), page: maybe { .random(in: 1...99_999, using: &$0.random) },
      issues: list { $0.text() }, goals: list { $0.text() }, relatedPlans: list { $0.text() },
      measures: list { $0.measure() }, projects: list { $0.project() },
      indicators: list { $0.indicator() })
  }

  private mutating func measure() -> MeasureDocument {
    var departments: [String] = []
    for name in list({ $0.text() }) where !departments.contains(name) { departments.append(name) }
    return MeasureDocument(
      code: code(), number: .random(in: 1...99_999, using: &random), title: text(),
      departments: departments,
      items: list { MeasureItem(code: $0.code(), mark: $0.maybe { $0.text() }, text: $0.text()) })
  }

  private mutating func project() -> ProjectDocument {
    ProjectDocument(code: code(), department: random.chance(10) ? "" : text(), name: text())
  }

  private mutating func indicator() -> IndicatorDocument {
    IndicatorDocument(
      code: code(), definition: definition(), department: maybe { $0.text() },
      baseline: maybe {
        Baseline(value: $0.figure(), fiscalYear: $0.maybe { $0.year() }, printed: $0.printed())
      },
      target: maybe {
        Target(aim: $0.aim(), fiscalYear: $0.maybe { $0.year() }, printed: $0.printed())
      })
  }

  private mutating func definition() -> IndicatorDefinition {
    let (first, last) = period()
    let (lower, upper) = bounds()
    let limits = Limits(minimum: maybe { _ in lower }, maximum: maybe { _ in upper })
    return IndicatorDefinition(
      name: text(), printedName: printed(), unit: UnitLabel(random.chance(10) ? "" : text()),
      direction: random.pick(Direction.allCases), directionAssumed: random.chance(50),
      limits: limits, limitsAssumed: limits != nil && random.chance(50),
      tracks: maybe {
        TrackedPlan(name: $0.text(), firstFiscalYear: first, lastFiscalYear: last)
      })
  }

  private mutating func aim() -> Aim {
    switch random.pick(Aim.Kind.allCases) {
    case .reach: return .reach(figure())
    case .atMost: return .atMost(figure())
    case .atLeast: return .atLeast(figure())
    case .range:
      let (lower, upper) = bounds()
      return .range(lower, upper)
    case .maintain: return .maintain(figure())
    case .qualitative: return .qualitative(text())
    case .undecided: return .undecided
    }
  }

  private mutating func printed() -> String? { maybe { $0.text() } }

  private mutating func bounds() -> (lower: Quantity, upper: Quantity) {
    let (one, other) = (figure(), figure())
    return other < one ? (other, one) : (one, other)
  }

  private mutating func figure() -> Quantity {
    let mantissa = Int64.random(
      in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &random)
    let magnitude = random.pick([1, 1_000, 1_000_000_000_000_000] as [Int64])
    let figure = Quantity(
      mantissa: mantissa / magnitude, scale: .random(in: Quantity.scales, using: &random))
    guard let figure else { preconditionFailure("18 digits and 9 decimals are a quantity") }
    return figure
  }

  private mutating func year() -> FiscalYear {
    // Mostly a few years, so that some are the year of the target column.
    let number = Int.random(
      in: random.chance(80) ? 2026...2027 : FiscalYear.range, using: &random)
    guard let year = FiscalYear(number) else { preconditionFailure("the year is in the range") }
    return year
  }

  private mutating func period() -> (first: FiscalYear?, last: FiscalYear?) {
    let years = [year(), year()].sorted()
    return (maybe { _ in years[0] }, maybe { _ in years[1] })
  }

  private mutating func maybe<Value>(_ value: (inout Self) -> Value) -> Value? {
    random.chance(60) ? value(&self) : nil
  }

  private mutating func list<Element>(_ element: (inout Self) -> Element) -> [Element] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in element(&self) }
  }
}

extension RandomDocuments {
  private mutating func code<C: Code>() -> C {
    guard let code = C(codeText()) else { preconditionFailure("what was made is a code") }
    return code
  }

  /// A code that is new in its document, by preference one that looks like something else.
  private mutating func codeText() -> String {
    let lookalikes = [
      "null", "yes", "No", "true", "y", "05", "05-1", "1e3", "0x1F", "2024-01-01", "R9", "1_000",
      "0.5", "none", "M05-1.1",
    ]
    var code = random.pick(lookalikes)
    while codes.contains(code) { code += random.pick(["-", ".", "_", "1", "a"]) }
    codes.insert(code)
    return code
  }

  /// A text of one line that a ledger can hold.
  private mutating func text() -> String {
    while true {
      let pieces = (0..<Int.random(in: 1...5, using: &random)).map { _ in piece() }
      let text = TextProfile.normalized(pieces.joined())
      if !text.isEmpty && TextProfile.violation(in: text) == nil { return text }
    }
  }

  private mutating func piece() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2: random.pick(Self.words)
    case 3...5: random.pick(Self.signs)
    case 6: String(Character(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random))))
    case 7: String(repeating: random.pick(["長", "long ", "　"]), count: random.pick([3, 1100]))
    default:
      Unicode.Scalar(UInt32.random(in: 0xA0...0x2_FFFF, using: &random)).map { "\($0)" } ?? "字"
    }
  }

  /// What YAML, or some reader of YAML, takes for something that is no text.
  private static let words = [
    "null", "Null", "~", "true", "yes", "no", "on", "off", "y", "N", "none", "R9", "令和元年度", "H31",
    "2027", "30.0", "-1.2", "+3", "1_000", "1e3", "0x1F", "0o7", "12:30", "2024-01-01", ".inf",
    ".5",
    "<<", "=", "---", "...", "%YAML 1.2", "!!str", "&a", "*a", "<<: *a", "? a : b", "計画", "総務部※",
    "｢計画｣", "ワーク･ライフ･バランス", "⑴", "～", "㎡", "％", "𠮷野家", "葛\u{E0100}", "👩‍💻", "か\u{3099}",
    "http://example.jp/#a", "R2～R6", "(a, b)", "C:\\temp", "'", "\"計画\"", "「計画」",
  ]

  /// What YAML, or some reader of YAML, takes for its own signs; and what hides them.
  private static let signs = [
    " ", "  ", "　", "\u{A0}", ":", ": ", " :", "#", " #", "# ", "-", "- ", "?", "? ", ",", ", ",
    "[",
    "]", "{", "}", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "\\", "\\n", "=", "\u{301}",
    "\u{3099}", "\u{338}", "\u{FE0F}", "\u{200D}", "\u{E000}",
  ]
}
