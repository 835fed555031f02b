import PlanDomain

extension HelpTopic {
  static let formatsText = Wording(
    ja: """
      打ち方（全角でも半角でも同じです）

        年度    R5  令和5年度  令和５年度  H31  2023  FY2023
        日付    2024-06-30  2024/6/30  R6.6.30  令和6年6月30日
        値      25.1  1,803  1,803人  12.5％  △1.2  --value=-1.2
        コード  指標 05-2、取組 M05-1、細目 M05-1.1、事業 P05-1、
                運営方針 05、部署 D01
        事象    '#120'

      「-」「－」「…」のように値がないことは、値としては記録できません。
      missing で理由とともに申告します。- で始まる値は --value=-1.2 か
      △1.2 と書きます。

      出力の形（-O、--format）

        table     端末で読む表（既定）
        csv, tsv  表計算ソフトや集計のため
        json      文書一つ。schema、meta（二つの時点）、data
        jsonl     一行に一件
        markdown  文書に貼る表

      表がいくつもあるコマンドは、csv、tsv、jsonl では主な表一つを出し、
      ほかの表の名前を知らせます。選ぶときは --table 名前。

      形は端末かどうかでは変わりません。数は文字列のまま、欠けた値は
      null と理由です。データは標準出力へ、知らせと誤りは標準エラーへ。
      """,
    en: """
      HOW TO TYPE IT (full-width or ASCII, it is the same)

        fiscal year  R5  令和5年度  令和５年度  H31  2023  FY2023
        date         2024-06-30  2024/6/30  R6.6.30  令和6年6月30日
        figure       25.1  1,803  1,803人  12.5％  △1.2  --value=-1.2
        code         indicator 05-2, measure M05-1, item M05-1.1,
                     project P05-1, policy 05, department D01
        event        '#120'

      A dash or an ellipsis is no figure: that there is none is declared by
      `missing`, with the reason. Write a negative one as --value=-1.2 or
      △1.2.

      OUTPUT (-O, --format)

        table     to read on a terminal (the default)
        csv, tsv  for spreadsheets and statistics
        json      one document: schema, meta (the two times), data
        jsonl     one object a line
        markdown  a table for a document

      Of several tables csv, tsv and jsonl hold the main one, and a message
      names the others: --table NAME picks one.

      The form never depends on the terminal. Decimals stay text, a missing
      value is null with the reason. Data go to the standard output,
      messages and errors to the standard error.
      """)
}
