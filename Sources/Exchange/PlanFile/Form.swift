import CanonicalJSON
import PlanDomain

/// How the text of a value becomes what it means, or a reason why it cannot.
struct Form<Value> {
  let read: (YAMLValue) throws(PlanFileError.ValueFault) -> Value
}

extension Form<String> {
  /// The plan's own words: normalised to NFC, and nothing in them that a reader cannot see.
  ///
  /// What is most likely a slip is refused in a plain text; in quotes it is meant.
  static var text: Form {
    Form { value throws(PlanFileError.ValueFault) in
      guard !value.text.isEmpty else { throw .emptyText }
      let text = TextProfile.normalized(value.text)
      if let violation = TextProfile.violation(in: text) { throw .uncleanText(violation.scalar) }
      guard value.isPlain else { return text }
      if YAMLValue.ambiguousWords.contains(text.lowercased()) { throw .ambiguousWord(text) }
      let ends = [text.unicodeScalars.first, text.unicodeScalars.last]
      guard !ends.contains(where: { $0?.properties.isWhitespace == true }) else {
        throw .untrimmedText
      }
      return text
    }
  }

  /// A name by which something is known: a text without a footnote mark, which is no part of
  /// identity.
  static var name: Form {
    Form { value throws(PlanFileError.ValueFault) in
      let name = try Form.text.read(value)
      guard !(value.isPlain && name.unicodeScalars.contains("※")) else { throw .footnoteMark }
      return name
    }
  }

  /// The same, or two quotes around nothing where it is meant that there is none.
  var orNothing: Form {
    Form { value throws(PlanFileError.ValueFault) in
      value.text.isEmpty && !value.isPlain ? "" : try read(value)
    }
  }

  /// The plan's short name. It has the form of a code, but is none: nothing of the plan is called
  /// so.
  static var planID: Form {
    Form { value throws(PlanFileError.ValueFault) in
      guard let code = PolicyCode(value.text) else { throw .noCode(value.text) }
      return code.text
    }
  }
}

extension Form where Value: Code {
  static var code: Form {
    Form { value throws(PlanFileError.ValueFault) in
      guard let code = Value(value.text) else { throw .noCode(value.text) }
      return code
    }
  }
}

extension Form<FiscalYear> {
  static var fiscalYear: Form {
    Form { value throws(PlanFileError.ValueFault) in
      do throws(ReadingFailure) {
        return try FiscalYear.read(value.text).value
      } catch {
        throw .noYear(error)
      }
    }
  }
}

extension Form<FiscalYear?> {
  /// A year, or the word `none` where the plan's own is not meant either.
  static var fiscalYearOrNone: Form {
    Form { value throws(PlanFileError.ValueFault) in
      value.text == "none" ? nil : try Form<FiscalYear>.fiscalYear.read(value)
    }
  }
}

extension Form<Quantity> {
  /// A plain decimal that keeps its zeros; how it is printed with commas is said by `printed`.
  static var quantity: Form {
    Form { value throws(PlanFileError.ValueFault) in
      guard let quantity = Quantity(canonical: value.text) else { throw .noQuantity(value.text) }
      return quantity
    }
  }
}

extension Form<Int> {
  /// A number of a page or of a measure, from 1.
  static var number: Form {
    Form { value throws(PlanFileError.ValueFault) in
      let isPlain = value.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      guard isPlain, let number = Int(value.text), (1...99_999).contains(number) else {
        throw .noNumber(value.text)
      }
      return number
    }
  }
}

extension Form<Bool> {
  static var truth: Form {
    Form { value throws(PlanFileError.ValueFault) in
      switch (value.text, value.isPlain) {
      case ("true", true): return true
      case ("false", true): return false
      default: throw .noTruthValue(value.text)
      }
    }
  }
}

extension Form where Value: RawRepresentable<String> & CaseIterable {
  /// One word of a list.
  static var word: Form {
    Form { value throws(PlanFileError.ValueFault) in
      guard let word = Value(rawValue: value.text) else {
        throw .unknownWord(value.text, known: Value.allCases.map(\.rawValue))
      }
      return word
    }
  }
}
