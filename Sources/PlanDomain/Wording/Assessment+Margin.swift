extension UnitLabel {
  /// How far apart two figures are: those in percent differ by points, no share of anything.
  package func difference(_ amount: Quantity) -> Wording {
    guard accepts("%") else {
      return Wording(ja: amount.grouped(.ja) + text, en: amount.grouped(.en) + text)
    }
    return Wording(
      ja: amount.grouped(.ja) + "ポイント", en: amount.grouped(.en) + " percentage points")
  }
}

extension Assessment {
  /// How far within its bound the figure is, or beyond it: `余裕 0.4ポイント`, `超過 0.1ポイント`,
  /// `不足 2人`; nil where none is to be kept.
  package var marginWording: Wording? {
    guard let (side, amount) = margin else { return nil }
    return switch side {
    case .within: Wording(ja: "余裕 \(amount.ja)", en: "headroom \(amount.en)")
    case .above: Wording(ja: "超過 \(amount.ja)", en: "\(amount.en) over")
    case .below: Wording(ja: "不足 \(amount.ja)", en: "\(amount.en) short")
    }
  }

  /// The same as a sentence: `余裕は 0.4ポイントです。`
  var marginSentence: Wording? {
    guard let (side, amount) = margin else { return nil }
    return switch side {
    case .within: Wording(ja: "余裕は \(amount.ja)です。", en: "The headroom is \(amount.en).")
    case .above: Wording(ja: "\(amount.ja)超えています。", en: "It is \(amount.en) over.")
    case .below: Wording(ja: "\(amount.ja)足りません。", en: "It is \(amount.en) short.")
    }
  }

  private enum Side {
    case within, above, below
  }

  private var margin: (side: Side, amount: Wording)? {
    guard let headroom, let value = figure?.value else { return nil }
    guard headroom.mantissa < 0,
      let beyond = Quantity(mantissa: -headroom.mantissa, scale: headroom.scale)
    else { return (.within, unit.difference(headroom)) }
    let isBelow = bound?.lower.map { value < $0 } ?? false
    return (isBelow ? .below : .above, unit.difference(beyond))
  }
}
