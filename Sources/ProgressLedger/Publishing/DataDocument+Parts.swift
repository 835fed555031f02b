import CanonicalJSON
import PlanDomain

extension PolicyReport {
  var data: JSONValue {
    var ratings: JSONObject = [:]
    for (rating, count) in counts where count > 0 {
      ratings[rating.rawValue] = .integer(Int64(count))
    }
    return .object([
      "closed": .day(closed),
      "id": .code(code),
      "indicators": .array(indicators.map(\.data)),
      "measures": .array(measures.map(\.data)),
      "projects": .array(projects.map(\.data)),
      "ratings": .object(ratings),
      "review": review?.data ?? .null,
    ])
  }
}

extension MeasureReport {
  fileprivate var data: JSONValue {
    .object([
      "closed": .day(closed),
      "departments": .array(departments.map { .code($0) }),
      "id": .code(code),
      "items": .array(items.map(\.data)),
      "status": status?.data ?? .null,
      "years": .array(years.map(\.data)),
    ])
  }
}

extension PlanSnapshot.Item {
  fileprivate var data: JSONValue {
    .object(["closed": .day(closed), "id": .code(code), "status": status?.data ?? .null])
  }
}

extension ProjectReport {
  fileprivate var data: JSONValue {
    .object([
      "closed": .day(closed),
      "departments": .array(departments.map { .code($0) }),
      "id": .code(code),
      "review": review?.data ?? .null,
      "status": status?.data ?? .null,
      "years": .array(years.map(\.data)),
    ])
  }
}

extension YearStatus {
  fileprivate var data: JSONValue {
    .object(["fiscal_year": .year(fiscalYear), "status": status?.data ?? .null])
  }
}

extension PlanSnapshot.CurrentStatus {
  fileprivate var data: JSONValue {
    .object([
      "effective": .day(effective),
      "judgement": .text(judgement?.rawValue),
      "next": .text(next?.rawValue),
      "position": .position(number),
      "status": .string(status.rawValue),
    ])
  }
}

extension ReviewReport {
  fileprivate var data: JSONValue {
    .object([
      "cost": review.cost.map { .integer($0) } ?? .null,
      "effectiveness": .text(review.effectiveness?.rawValue),
      "efficiency": .text(review.efficiency?.rawValue),
      "fiscal_year": .year(review.fiscalYear),
      "judgement": .string(review.judgement.rawValue),
      "next": .text(review.next?.rawValue),
      "position": .position(number),
      "sign_off": .string(signOff.word),
    ])
  }
}
