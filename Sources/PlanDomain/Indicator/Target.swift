/// What an indicator is to reach or to keep (目標値).
package struct Target: Hashable, Sendable {
  package var aim: Aim
  /// The year by which; nil where nobody said.
  package var fiscalYear: FiscalYear?
  /// The cell as printed: `90.0以下`.
  package var printed: String?

  package init(aim: Aim, fiscalYear: FiscalYear? = nil, printed: String? = nil) {
    self.aim = aim
    self.fiscalYear = fiscalYear
    self.printed = printed
  }
}

/// The shape of a target, and its figures: no shape can lack the figures it needs.
package enum Aim: Hashable, Sendable {
  /// Move from the baseline to this value.
  case reach(Quantity)
  /// A ceiling (以下); equality meets it.
  case atMost(Quantity)
  /// A floor (以上); equality meets it.
  case atLeast(Quantity)
  /// Stay within, bounds included; the first is not above the second.
  case range(Quantity, Quantity)
  /// Hold this value.
  case maintain(Quantity)
  /// A state in words, judged by a person.
  case qualitative(String)
  /// A target is intended but not yet set.
  case undecided
}

extension Aim {
  /// The word for the shape in files and events.
  package enum Kind: String, Sendable, CaseIterable {
    case reach
    case atMost = "at_most"
    case atLeast = "at_least"
    case range, maintain, qualitative, undecided
  }

  package var kind: Kind {
    switch self {
    case .reach: .reach
    case .atMost: .atMost
    case .atLeast: .atLeast
    case .range: .range
    case .maintain: .maintain
    case .qualitative: .qualitative
    case .undecided: .undecided
    }
  }

  /// The figure, or the lower figure of a range; nil for words.
  package var value: Quantity? {
    switch self {
    case .reach(let value), .atMost(let value), .atLeast(let value), .maintain(let value):
      value
    case .range(let lower, _): lower
    case .qualitative, .undecided: nil
    }
  }

  /// The upper figure of a range.
  package var upperValue: Quantity? {
    if case .range(_, let upper) = self { upper } else { nil }
  }

  /// The words of a qualitative target.
  package var text: String? {
    if case .qualitative(let text) = self { text } else { nil }
  }

  /// Nil when the figures do not fit the shape: a missing, superfluous or reversed one.
  package init?(kind: Kind, value: Quantity?, upperValue: Quantity?, text: String?) {
    switch (kind, value, upperValue, text) {
    case (.reach, let value?, nil, nil): self = .reach(value)
    case (.atMost, let value?, nil, nil): self = .atMost(value)
    case (.atLeast, let value?, nil, nil): self = .atLeast(value)
    case (.maintain, let value?, nil, nil): self = .maintain(value)
    case (.range, let lower?, let upper?, nil) where !(upper < lower): self = .range(lower, upper)
    case (.qualitative, nil, nil, let text?) where !text.isEmpty: self = .qualitative(text)
    case (.undecided, nil, nil, nil): self = .undecided
    default: return nil
    }
  }
}
