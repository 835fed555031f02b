import PlanDomain
import Testing

@Suite struct `Figures` {
  @Test(arguments: [
    ("30", "30", nil), ("30.0", "30.0", nil), ("0", "0", nil), ("0.0", "0.0", nil),
    ("１，０３５，６３５", "1035635", nil), ("1,035,635", "1035635", nil), ("1,035.50", "1035.50", nil),
    ("３０．０", "30.0", nil), ("　24.0 ", "24.0", nil), ("999", "999", nil),
    ("1,035,635㎡", "1035635", "m2"), ("1035635 m2", "1035635", "m2"),
    ("1035635ｍ２", "1035635", "m2"),
    ("1035635m²", "1035635", "m2"), ("24.0％", "24.0", "%"), ("24.0 %", "24.0", "%"),
    ("24.0　％", "24.0", "%"), ("1,803人", "1803", "人"), ("10手続", "10", "手続"),
    ("19事業", "19", "事業"), ("30契約", "30", "契約"), ("812.4 kt-CO2", "812.4", "kt-CO2"),
    ("5 kWh/m2", "5", "kWh/m2"), ("3件・回", "3", "件・回"), ("2.5％ポイント", "2.5", "%ポイント"),
    ("7E", "7", "E"), ("12か所", "12", "か所"), ("1.5万人", "1.5", "万人"),
    ("▲1.2", "-1.2", nil), ("△1.2", "-1.2", nil), ("−1.2", "-1.2", nil), ("－1.2", "-1.2", nil),
    ("-1.2", "-1.2", nil), ("‐1.2", "-1.2", nil), ("‑1.2", "-1.2", nil), ("–1.2", "-1.2", nil),
    ("△ 1.2", "-1.2", nil), ("▲１，２３４人", "-1234", "人"), ("△0", "0", nil), ("-0.0", "0.0", nil),
    ("999999999999999999", "999999999999999999", nil), ("0.000000001", "0.000000001", nil),
  ])
  func `every form offices use is read`(text: String, canonical: String, unit: String?) throws {
    let quantity = try #require(Quantity(canonical: canonical))
    #expect(try FigureReading.read(text) == .figure(quantity, unit: unit))
  }

  @Test(arguments: [
    "0", "5", "-5", "0.5", "-0.5", "30.00", "1035635", "0.000000001", "999999999999999999",
    "-999999999999999999", "1.123456789",
  ])
  func `a plain figure is read as the same with a blank beside it`(text: String) throws {
    let quantity = try #require(Quantity(canonical: text))
    #expect(try FigureReading.read(text) == .figure(quantity, unit: nil))
    #expect(try FigureReading.read(text + " ") == .figure(quantity, unit: nil))
  }

  @Test(arguments: [
    "", " ", "　", "\r\n", "-", "－", "―", "‐", "−", "–", "—", "…", "...", "．．．", "……", "――", "--",
    " - ",
  ])
  func `an empty cell or a mark alone is missing`(text: String) throws {
    #expect(try FigureReading.read(text) == .missing)
  }

  @Test(arguments: [
    ("約30", FigureFault.approximate), ("約 30 人", .approximate), ("およそ30", .approximate),
    ("30程度", .approximate), ("30人前後", .approximate), ("30余", .approximate),
    ("about 30", .approximate), ("≒30", .approximate), ("30強", .approximate),
    ("30以下", .bound), ("90.0以下", .bound), ("30以上", .bound), ("30人以上", .bound),
    ("30％未満", .bound), ("30超", .bound), ("30を超える", .bound), (">30", .bound), ("≦30", .bound),
    ("＜30", .bound), ("at least 30", .bound), ("30以内", .bound),
    ("30～35", .range), ("30~35", .range), ("30〜35", .range), ("30-35", .range),
    ("30－35", .range), ("30 - 35", .range), ("30–35", .range), ("30から35", .range),
    ("～35", .range), ("30―35", .range), ("30-", .range), ("2024-03-31", .range),
    ("1,03,5", .grouping), ("1,0356", .grouping), ("1035,635", .grouping), (",5", .grouping),
    ("1,", .grouping), ("1,,000", .grouping), ("1,035,63", .grouping), ("1，03，5", .grouping),
    ("1,5", .grouping), ("1.234,5", .grouping), ("1 035 635", .grouping), ("30 30", .grouping),
    ("3.0E1", .scientific), ("3e5", .scientific), ("3E+5", .scientific), ("1e-3", .scientific),
    ("３．０Ｅ１", .scientific), ("3.0×10", .scientific),
    ("0x1F", .hexadecimal), ("０ｘ１Ｆ", .hexadecimal), ("-0X1F", .hexadecimal),
    ("NaN", .notFinite), ("nan", .notFinite), ("inf", .notFinite), ("-Infinity", .notFinite),
    ("∞", .notFinite), ("▲∞", .notFinite),
    ("1.2.3", .severalPoints), ("1..2", .severalPoints),
    (".5", .bareDecimalPoint), ("5.", .bareDecimalPoint), (".", .bareDecimalPoint),
    ("-.5", .bareDecimalPoint), ("5.人", .bareDecimalPoint),
    ("(30)", .parentheses), ("（30）", .parentheses), ("1,035,635（H27）", .parentheses),
    ("+5", .plusSign), ("＋５", .plusSign), ("-+5", .sign), ("--5", .sign), ("△-5", .sign),
    ("△", .sign), ("▲ ", .sign),
    ("007", .leadingZero), ("00", .leadingZero), ("-01.5", .leadingZero), ("0,123", .leadingZero),
    ("1000000000000000000", .tooManyDigits), ("1,000,000,000,000,000,000", .tooManyDigits),
    ("1234567890.123456789", .tooManyDigits),
    ("0.1234567890", .tooManyDecimals),
    ("30※", .footnoteMark), ("※30", .footnoteMark), ("30*", .footnoteMark), ("30＊1", .footnoteMark),
    ("#REF!", .spreadsheetError), ("#N/A", .spreadsheetError), ("#DIV/0!", .spreadsheetError),
    ("30!!", .trailingText), ("9月30日現在", .trailingText), ("1億2000万", .trailingText),
    ("30;", .trailingText), ("30 人 5", .trailingText), ("100²", .trailingText),
    ("30①", .trailingText), ("30/", .trailingText), ("30人/", .trailingText),
    ("設置", .notANumber), ("なし", .notANumber), ("N/A", .notANumber), ("x", .notANumber),
    ("三十", .notANumber), ("¥1,000", .notANumber), ("٣٠", .notANumber), ("'30", .notANumber),
    ("―1.2", .notANumber), ("information", .notANumber), ("3\u{301}0", .trailingText),
  ])
  func `what is not one exact number is refused for its own reason`(
    text: String, fault: FigureFault
  ) {
    #expect(throws: ReadingFailure(text, .figure(fault))) { try FigureReading.read(text) }
  }
}
