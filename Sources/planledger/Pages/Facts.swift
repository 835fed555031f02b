import PlanDomain

/// Facts one below the other: what, and its value.
struct Facts {
  var table = Table(columns: [
    .init("fact", title: Wording(ja: "項目", en: "fact")),
    .init("value", title: Wording(ja: "内容", en: "value")),
  ])

  /// A fact without a value is left out.
  mutating func add(_ name: Wording, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    table.append([.text(say(name)), .text(value)])
  }

  /// A line below the facts, for people.
  mutating func add(note wording: Wording) { table.note.append(say(wording)) }
}
