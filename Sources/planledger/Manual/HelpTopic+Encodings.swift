import PlanDomain

extension HelpTopic {
  static let encodingsText = Wording(
    ja: """
      台帳と書き出すファイルは UTF-8 です。

      打った語       UTF-8 でなければ断ります
      計画ファイル   UTF-8（先頭の BOM はあってもなくても）
      文章           NFC に直して記録します。制御文字、文字の向きを変える
                     文字、見えない文字は断ります
      表示           記録された文章の中のそうした文字は ⟨U+202E⟩ のように
                     つづられ、端末を動かすことはありません
      コード         全角の英数字と － は半角として読みます

      表の幅は東アジアの文字幅（UAX #11）によります。○ △ ① などの幅が
      端末で全角なら、PLANLEDGER_AMBIGUOUS_WIDTH=2 としてください。
      """,
    en: """
      A ledger and the files written from it are UTF-8.

      typed words    refused where they are not UTF-8
      plan files     UTF-8, with or without a byte order mark
      texts          recorded in NFC; controls, characters that turn the
                     direction and invisible ones are refused
      on screen      such characters in stored texts are spelled ⟨U+202E⟩,
                     so that they never move the terminal
      codes          full-width letters, digits and － are read as ASCII

      Tables are as wide as East Asian Width says (UAX #11). Where the terminal
      draws ○ △ ① over two cells, set PLANLEDGER_AMBIGUOUS_WIDTH=2.
      """)
}
