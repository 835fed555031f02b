import CanonicalJSON

/// Where in a file an error lies, as far as it is known.
struct Place: Equatable {
  let file: String
  /// From 1.
  var line: Int?
  /// From 1.
  var column: Int?
  var sheet: String?
  /// `D12`.
  var cell: String?

  /// Only what is known.
  var json: JSONObject {
    var object: JSONObject = ["file": .string(file)]
    if let line { object["line"] = .integer(Int64(line)) }
    if let column { object["column"] = .integer(Int64(column)) }
    if let sheet { object["sheet"] = .string(sheet) }
    if let cell { object["cell"] = .string(cell) }
    return object
  }
}
