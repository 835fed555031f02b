extension FigureFault {
  /// What is wrong and what to type instead.
  var hint: Wording {
    switch self {
    case .approximate:
      Wording(
        ja: "概数です。確かな数値だけを書き、概数であることは説明やメモに書いてください。",
        en: "It is approximate; write the exact figure alone, and put the rest in a note."
      )
    case .bound:
      Wording(
        ja: "「以上・以下・未満・超」は実績には使えません。数値だけを 30 のように書いてください。",
        en: "It is a limit, not a figure; write the number alone, for example 30.")
    case .range:
      Wording(
        ja: "範囲や二つの数に見えます。一つの数値を 30 のように書いてください。",
        en: "It looks like a range or two numbers; write one figure, for example 30.")
    case .grouping:
      Wording(
        ja: "けた区切りの位置が 3 けたごとではありません。1,035,635 か 1035635 のように書いてください。",
        en: "Its digits are not grouped in threes; write for example 1,035,635 or 1035635.")
    case .scientific:
      Wording(
        ja: "指数の形です。3.0E1 は 30 のように、ふつうの数字で書いてください。",
        en: "It is in scientific notation; write plain digits, 30 for 3.0E1.")
    case .hexadecimal:
      Wording(
        ja: "16 進数に見えます。0 から 9 までの数字で 31 のように書いてください。",
        en: "It looks hexadecimal; write decimal digits, for example 31.")
    case .notFinite:
      Wording(
        ja: "計算できなかった結果です。値がないときは空欄か「-」にして、理由を選んでください。",
        en:
          "It is the result of a failed calculation; "
          + "if there is no value, leave it empty or write -."
      )
    case .severalPoints:
      Wording(
        ja: "小数点が二つ以上あります。1.2 のように一つだけにしてください。",
        en: "It has more than one decimal point; write for example 1.2.")
    case .bareDecimalPoint:
      Wording(
        ja: "小数点の前と後の両方に数字が必要です。0.5 や 5 のように書いてください。",
        en: "A decimal point needs a digit on both sides; write for example 0.5 or 5.")
    case .parentheses:
      Wording(
        ja: "かっこは使えません。負の数は △30 のように、年度や注記は別の欄に書いてください。",
        en:
          "It has parentheses; "
          + "write a negative figure as -30, and a year or a remark in its own field."
      )
    case .plusSign:
      Wording(
        ja: "＋は増減に見えます。実績そのものの数値を、5 のように符号なしで書いてください。",
        en: "A plus sign looks like a change; write the figure itself without it, for example 5.")
    case .sign:
      Wording(
        ja: "符号は数字の前に一つだけです。△1.2 か -1.2 のように書いてください。",
        en: "One sign stands before the digits; write for example -1.2.")
    case .leadingZero:
      Wording(
        ja: "0 から始まる番号に見えます。007 は 7 のように書いてください。",
        en: "It begins with a zero like an identifier; write 7 for 007.")
    case .tooManyDigits:
      Wording(
        ja: "18 けたを超えています。単位を千円などに変えるか、けた数を確かめてください。",
        en: "It has more than 18 digits; check them, or use a larger unit.")
    case .tooManyDecimals:
      Wording(
        ja: "小数は 9 けたまでです。四捨五入した数値を書いてください。",
        en: "It has more than 9 decimals; write a rounded figure.")
    case .footnoteMark:
      Wording(
        ja: "注の印（※ *）が付いています。印を除いて数値だけを書き、注は備考に書いてください。",
        en: "It carries a footnote mark; write the figure alone, and put the footnote in a note.")
    case .spreadsheetError:
      Wording(
        ja: "表計算のエラーです。元の式を直すか、値がないときは空欄にして理由を選んでください。",
        en:
          "It is a spreadsheet error; "
          + "mend the formula, or leave the cell empty if there is no value."
      )
    case .trailingText:
      Wording(
        ja: "数字の後に単位ではない文字があります。24.0 や 24.0％ のように書いてください。",
        en: "What follows the digits is no unit; write for example 24.0 or 24.0%.")
    case .notANumber:
      Wording(
        ja: "数字ではありません。24.0 のように書き、値がないときは空欄か「-」にしてください。",
        en: "It is not a number; write for example 24.0, or - if there is no value.")
    }
  }
}
