/// How figures are judged: cut points, rounding and the noise of surveys, as versioned data.
///
/// A plan adopts a rule set by an event, from a fiscal year on; a rule set that was once adopted
/// never changes, another one takes another name. Until one is adopted, `jpBasic1` holds.
package struct RuleSet: Hashable, Sendable {
  package var id: RuleSetID
  /// Before the due year, by the share of the pace.
  package var pace: Cuts
  /// In the due year and after it, by the share of the change.
  package var attainment: Cuts
  /// How many decimals a rate is shown with, within 0...3; it is judged unrounded.
  package var digits: Int
  /// A survey's move of at most this many units of the indicator is no move for the worse, where
  /// the indicator names no band of its own. Not negative.
  package var noise: Quantity?
  /// The plan's own words for a rating, in its language; the built-in ones where there is none.
  package var words: [Rating: String]

  package init(
    id: RuleSetID, pace: Cuts, attainment: Cuts, digits: Int = 1, noise: Quantity? = nil,
    words: [Rating: String] = [:]
  ) {
    self.id = id
    self.pace = pace
    self.attainment = attainment
    self.digits = digits
    self.noise = noise
    self.words = words
  }

  /// The default of domain.md 2.3.
  package static let jpBasic1 = RuleSet(
    id: RuleSetID(unchecked: "jp-basic-1"), pace: .usual, attainment: .usual)
}

/// The lower bounds of the bands, in percent; each bound belongs to its band.
package struct Cuts: Hashable, Sendable {
  /// 順調, A 達成.
  package let full: Quantity
  /// 概ね順調, B 概ね達成.
  package let most: Quantity
  /// やや遅れ, C 一部達成; below it 遅れ, D 未達成.
  package let part: Quantity

  /// Nil unless full > most > part >= 0.
  package init?(full: Quantity, most: Quantity, part: Quantity) {
    guard most < full, part < most, part.mantissa >= 0 else { return nil }
    self.full = full
    self.most = most
    self.part = part
  }

  /// As it is typed: `100,80,50`.
  package var text: String { [full, most, part].map(\.text).joined(separator: ",") }

  /// 100, 80, 50: the cut points that recur in Japanese cities (domain.md 2.2).
  static let usual = Cuts(whole: 100, 80, 50)

  private init(whole full: Int64, _ most: Int64, _ part: Int64) {
    self.full = Quantity(whole: full)
    self.most = Quantity(whole: most)
    self.part = Quantity(whole: part)
  }
}

/// The name of a rule set: `jp-basic-1`.
package struct RuleSetID: Code {
  package let text: String
  package init?(_ text: String) {
    guard isCode(text) else { return nil }
    self.text = text
  }
  init(unchecked text: String) { self.text = text }
}

extension Quantity {
  /// A small whole number of the program's own.
  init(whole number: Int64) {
    precondition(number.magnitude < Self.magnitudeLimit, "a small number has 18 digits at most")
    mantissa = number
    scale = 0
  }
}
