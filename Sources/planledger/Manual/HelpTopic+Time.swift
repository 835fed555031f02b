import PlanDomain

extension HelpTopic {
  static let timeText = Wording(
    ja: """
      読むコマンドには、時点が二つあります。

        --as-of R5              令和5年度末の状態（何についての事実か）
        --known-at 2024-06-30   その日までの記録による（いつ知ったか）

      どちらも書かなければ、これから効くものも含めて、今知られている
      すべてです。

      --as-of
        実績はその年度まで、目標はその年度に効いているもの、状況・名前・
        担当はその年度の末日に効いているものが見えます。終わった指標は
        消えず、終わった年度が示されます。

      --known-at
        2024-06-30            その日の終わりまで（台帳の時間帯で）
        2024-06-30T12:00:00Z  その秒まで
        '#120'                事象 120 件まで
        @令和6年度公表版      その公表まで（--as-of も公表の年度になる）
        まだ来ていない時は断ります。

      あとから直した値も、直す前にどう見えていたかを、いつでも出せます:
        planledger series 05-2 --known-at 2024-06-30
        planledger diff 2024-06-30 2025-06-30

      書くコマンドで記録の時刻を指定することはできません。事実の年度は
      --fy、変更が効く日と年度は --effective と --effective-fy です。
      """,
    en: """
      Commands that read know two times.

        --as-of R5              the state at the end of fiscal year 2023
        --known-at 2024-06-30   by what had been recorded on that day

      With neither you see everything that is known now, also what takes
      effect later.

      --as-of
        Figures up to that fiscal year; the target in force in it; status,
        names and duties as of its last day. An indicator that has ended
        stays, with the year it ended.

      --known-at
        2024-06-30            to the end of that day, in the ledger's zone
        2024-06-30T12:00:00Z  to that second
        '#120'                the first 120 events
        @fy2024-report        up to that publication, and as of its year
        A moment that has not come yet is refused.

      So what was shown before a correction can be shown again at any time:
        planledger series 05-2 --known-at 2024-06-30
        planledger diff 2024-06-30 2025-06-30

      No command that writes takes a time of recording. --fy names the year
      that a figure is about, --effective and --effective-fy the first day
      and the first fiscal year of a change.
      """)
}
