import CanonicalJSON
import EventLog
import Exchange
import PlanDomain
import ProgressLedger

/// Typed words become values here, once: behind this line no raw string is a year, a date or a
/// figure.
enum Words {
  static func fiscalYear(_ text: String) throws -> FiscalYear {
    try value(of: FiscalYear.read(text), text)
  }

  static func date(_ text: String) throws -> CivilDate {
    try value(of: CivilDate.read(text), text)
  }

  /// The value of a reading; its warnings are told.
  private static func value<Value>(of reading: Reading<Value>, _ text: String) throws -> Value {
    for warning in reading.warnings { Console.tell(say(ja: "注意: ", en: "note: ") + say(warning)) }
    return reading.value
  }

  /// A figure as it was typed. A dash or nothing asks why: an absence is declared, never a zero.
  static func figure(_ text: String) throws -> TypedFigure {
    switch try FigureReading.read(text) {
    case .figure(let value, let unit):
      let entered = clean(text) == value.text ? nil : try line(text, of: "VALUE")
      return TypedFigure(value: value, unit: unit, entered: entered)
    case .missing:
      throw Told(
        .badInput, "missing-figure",
        Explanation(
          Wording(
            ja: "「\(text)」は値がないことを表します。理由を添えて申告してください。",
            en: "\"\(text)\" means that there is no figure: say why."),
          advice: Wording(ja: "申告するとき", en: "To declare it"),
          command: "missing INDICATOR --fy FY --because no-survey|not-available"))
    }
  }

  static func indicator(_ text: String) throws -> IndicatorCode {
    try code(text, of: "INDICATOR")
  }

  static func code<C: Code>(
    _ text: String, of option: String, otherwise status: ExitStatus = .notFound
  ) throws -> C {
    guard let code = C(cleanCode(text)) else {
      throw unreadable(
        text, option,
        Wording(
          ja: "コードは英数字で始まり、英数字と . - _ だけです（40字まで）",
          en: "a code begins with a letter or digit and has only these and . - _ (at most 40)"),
        status: status)
    }
    return code
  }

  /// Codes know one dash, input methods many: `２−９` and `05ー2` mean `2-9` and `05-2`.
  static func cleanCode(_ text: String) -> String {
    String(clean(text).map { dashes.contains($0) ? "-" : $0 })
  }

  /// What is typed for a hyphen: minus, long vowel mark, hyphens and dashes.
  static let dashes: Set<Character> = ["－", "−", "ー", "‐", "‑", "–", "—", "―"]

  /// One line of text: normalised, and refused where it could not be read back as it is seen.
  static func line(_ text: String, of option: String) throws -> String {
    try cleanText(text, of: option, allowingLineFeed: false)
  }

  static func line(optional text: String?, of option: String) throws -> String? {
    try text.map { try line($0, of: option) }
  }

  /// A note may have several lines.
  static func note(_ text: String, of option: String) throws -> String {
    try cleanText(text, of: option, allowingLineFeed: true)
  }

  private static func cleanText(
    _ text: String, of option: String, allowingLineFeed: Bool
  ) throws -> String {
    let normal = TextProfile.normalized(text)
    if let violation = TextProfile.violation(in: normal, allowingLineFeed: allowingLineFeed) {
      throw Told(.badInput, "unclean-text", Explanation(violation.wording(of: option)))
    }
    return normal
  }

  /// A word of a closed list.
  static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, among list: [Word] = Array(Word.allCases), of option: String,
    as type: Word.Type = Word.self
  ) throws -> Word {
    let typed = clean(text).replacing("_", with: "-")
    let words = list.map(\.rawValue)
    let match = list.first { $0.rawValue.replacing("_", with: "-") == typed }
    guard let match else {
      throw unreadable(
        text, option,
        Wording(
          ja: "使えるのは \(words.joined(separator: "、")) です",
          en: "it can be \(words.joined(separator: ", "))"), status: .usage)
    }
    return match
  }

  /// `#12` or `12`.
  static func number(_ text: String, of option: String) throws -> EventNumber {
    guard let number = count(text), number >= 1 else {
      throw unreadable(
        text, option,
        Wording(ja: "事象の番号は #12 のように書きます", en: "an event's number is written #12"),
        status: .usage)
    }
    return EventNumber(number)
  }

  /// `2024-06-30`, an RFC 3339 instant, `#12`, `@name`.
  static func knownAt(_ text: String) throws -> KnownAt {
    let text = clean(text)
    if text.hasPrefix("@") { return .publication(publicationText(text)) }
    if text.hasPrefix("#"), let number = count(text) { return .position(number) }
    if let moment = PlanDomain.Instant(rfc3339: text) { return .instant(moment) }
    return .date(try date(text))
  }

  /// The name of a publication that is to be, with or without its sign.
  static func publication(_ text: String) throws -> PublicationName {
    guard let name = PublicationName(publicationText(text)) else {
      throw unreadable(
        text, "NAME",
        Wording(
          ja: "公表の名前は文字か数字で始まり、文字・数字と - _ . ・ だけです（60字まで）",
          en: "a publication's name begins with a letter or digit and has only these and "
            + "- _ . \"・\" (at most 60)"), status: .badInput)
    }
    return name
  }

  /// How the name of a publication is looked up, without its sign: typed in full width it is the
  /// same.
  static func publicationText(_ text: String) -> String {
    let text = clean(text)
    return text.hasPrefix("@") ? String(text.dropFirst()) : text
  }

  static func request(_ text: String) throws -> EventID {
    guard let request = EventID(text: clean(text)) else {
      throw unreadable(
        text, "--request", Wording(ja: "UUID を書いてください", en: "it must be a UUID"), status: .usage)
    }
    return request
  }

  private static func count(_ text: String) -> Int? {
    let digits = clean(text).drop { $0 == "#" }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(digits)
  }

  /// Full-width typing and blanks around a word do not matter.
  static func clean(_ text: String) -> String { trimmed(folded(text)) }

  /// The text without the blanks around it.
  static func trimmed(_ text: String) -> String {
    let begun = text.drop(while: \.isWhitespace)
    let end = begun.lastIndex { !$0.isWhitespace }
    return end.map { String(begun[...$0]) } ?? ""
  }

  static func unreadable(
    _ text: String, _ option: String, _ how: Wording, status: ExitStatus
  ) -> Told {
    let name = ArgumentNames.wording(of: option)
    return Told(
      status, "unreadable",
      Explanation(
        Wording(
          ja: "\(name.ja)「\(text)」が読めません: \(how.ja)。",
          en: "Cannot read \(name.en) \"\(text)\": \(how.en).")))
  }
}

/// A figure as it was typed.
struct TypedFigure {
  let value: Quantity
  /// The unit behind the number, where one was.
  let unit: String?
  /// The cell, where it was more than the plain figure.
  let entered: String?

  /// The number, whose unit must be this one. Throws the rejection `unitMismatch`.
  func value(in label: UnitLabel, of code: IndicatorCode) throws -> Quantity {
    if let unit, !label.accepts(unit) {
      throw LedgerFailure.rejected(.unitMismatch(code, expected: label, found: unit))
    }
    return value
  }
}

extension ReadingFailure: Explained {
  var told: Told { Told(.badInput, "unreadable", Explanation(wording)) }
}

extension TextViolation {
  /// What is wrong with a text, and where it stands.
  func wording(of name: String) -> Wording {
    let reason =
      switch reason {
      case .notNFC: Wording(ja: "正規化されていない文字", en: "text that is not normalised (NFC)")
      case .control: Wording(ja: "制御文字", en: "a control character")
      case .lineBreak: Wording(ja: "改行", en: "a line break")
      case .bidirectionalControl: Wording(ja: "文字の向きを変える制御文字", en: "a bidirectional control")
      case .formatControl: Wording(ja: "見えない制御文字", en: "an invisible control character")
      case .noncharacter: Wording(ja: "文字でない符号", en: "a noncharacter")
      }
    let name = ArgumentNames.subject(name)
    return Wording(
      ja: "\(name.ja)に\(reason.ja)があります（\(scalar.codePoint)、\(offset) バイト目）。取り除いてください。",
      en: "\(name.en)holds \(reason.en) (\(scalar.codePoint) at byte \(offset)). Take it out.")
  }
}
