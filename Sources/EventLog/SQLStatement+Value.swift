extension SQLStatement {
  /// A value for a parameter.
  package enum Value {
    case integer(Int)
    case text(String)
    case bytes([UInt8])

    func bind(to bindings: inout SQLBindings) {
      switch self {
      case .integer(let integer): bindings.add(integer)
      case .text(let text): bindings.add(text)
      case .bytes(let bytes): bindings.add(bytes)
      }
    }
  }
}
