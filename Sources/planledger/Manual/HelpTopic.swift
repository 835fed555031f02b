import PlanDomain

/// What `help` explains besides the commands.
enum HelpTopic: String, CaseIterable {
  case time, formats, environment, identity, encodings
  case exitCodes = "exit-codes"

  /// What it is about, in a few words.
  var title: Wording {
    switch self {
    case .time: Wording(ja: "二つの時点", en: "Two times")
    case .formats: Wording(ja: "書き方と出力の形", en: "How things are written")
    case .environment: Wording(ja: "環境変数", en: "Environment variables")
    case .identity: Wording(ja: "だれが記録するか", en: "Who writes")
    case .encodings: Wording(ja: "文字コード", en: "Characters and encodings")
    case .exitCodes: Wording(ja: "終了コードと誤りの名前", en: "Exit status and error codes")
    }
  }

  /// The page, its lines as they are to be shown.
  var text: Wording {
    switch self {
    case .time: Self.timeText
    case .formats: Self.formatsText
    case .environment: Self.environmentText
    case .identity: Self.identityText
    case .encodings: Self.encodingsText
    case .exitCodes: Self.exitCodesText
    }
  }
}
