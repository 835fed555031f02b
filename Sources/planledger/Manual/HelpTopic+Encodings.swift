import PlanDomain

extension HelpTopic {
  static let encodingsText = Wording(
    ja: """
      台帳は UTF-8 です。

      打った語       UTF-8 でなければ断ります
      計画ファイル   UTF-8（先頭の BOM はあってもなくても）
      回答（import） CSV は UTF-8 か CP932。どちらとも読めるときは断り、
                     --encoding utf8 か cp932 で示してもらいます。
                     JSON Lines は UTF-8、ブックは .xlsx
      書き出す CSV   ファイルへは BOM 付きの UTF-8、パイプへは BOM なし。
                     --encoding cp932 で書けない字があれば一覧にして断り、
                     --transliterate なら決まった表で読み替えます
      文章           NFC に直して記録します。制御文字、文字の向きを変える
                     文字、見えない文字は断ります
      表示           記録された文章の中のそうした文字は ⟨U+202E⟩ のように
                     つづられ、端末を動かすことはありません
      コード         全角の英数字と － は半角として読みます

      表の幅は東アジアの文字幅（UAX #11）によります。○ △ ① などの幅が
      端末で全角なら、PLANLEDGER_AMBIGUOUS_WIDTH=2 としてください。
      """,
    en: """
      A ledger is UTF-8.

      typed words    refused where they are not UTF-8
      plan files     UTF-8, with or without a byte order mark
      answers        CSV in UTF-8 or CP932; where the bytes are a text in
                     both it is refused, until --encoding says which.
                     JSON Lines in UTF-8, workbooks as .xlsx
      exported CSV   UTF-8, with a byte order mark in a file, without one on
                     a pipe; --encoding cp932 lists what it cannot write and
                     refuses, --transliterate spells it by a fixed table
      texts          recorded in NFC; controls, characters that turn the
                     direction and invisible ones are refused
      on screen      such characters in stored texts are spelled ⟨U+202E⟩,
                     so that they never move the terminal
      codes          full-width letters, digits and － are read as ASCII

      Tables are as wide as East Asian Width says (UAX #11). Where the terminal
      draws ○ △ ① over two cells, set PLANLEDGER_AMBIGUOUS_WIDTH=2.
      """)
}
