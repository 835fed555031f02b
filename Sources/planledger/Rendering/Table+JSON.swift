import CanonicalJSON

extension Table {
  /// The rows as JSON objects: decimals as strings, a missing value as `null` beside its word.
  ///
  /// Texts are exact here, whatever they hold: JSON is for programs, and its own escapes cover only
  /// what would break its syntax.
  var objects: [JSONObject] {
    rows.map { row in
      var object: JSONObject = [:]
      for (key, value) in zip(keys, values(of: row)) { object[key] = value.json }
      return object
    }
  }

  /// The document of `-O json`: `{"data":[…],"meta":{…},"schema":1}`.
  var document: JSONObject {
    ["schema": 1, "meta": .object(meta), "data": .array(objects.map(JSONValue.object))]
  }
}

extension Cell.Value {
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text), .decimal(let text): .string(text)
    case .integer(let number): .integer(number)
    case .missing: .null
    }
  }
}
