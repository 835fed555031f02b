package import CanonicalJSON
package import PlanDomain

// How the plan's values stand in a document: decimals as strings, years and events as integers,
// what is missing as `null`.

extension JSONValue {
  package static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  package static func code(_ code: (any Code)?) -> JSONValue { .text(code?.text) }

  package static func day(_ day: CivilDate?) -> JSONValue { .text(day?.iso) }

  package static func position(_ number: EventNumber?) -> JSONValue {
    number.map { .integer(Int64($0.number)) } ?? .null
  }

  package static func year(_ year: FiscalYear?) -> JSONValue {
    year.map { .integer(Int64($0.number)) } ?? .null
  }

  package static func quantity(_ value: Quantity?) -> JSONValue { .text(value?.text) }
}
