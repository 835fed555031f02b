import ArgumentParser
import PlanDomain
import TransparencyLog

extension WitnessCommands {
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "check",
        abstract: say(ja: "立会者の署名が足りるかを確かめる", en: "Check that enough witnesses have signed"),
        discussion: say(
          ja: """
            例
              planledger witness check checkpoint --policy policy

            台帳の鍵、立会者、何人の署名が要るかは、方針のファイル（C2SP tlog-policy）にあります。
              log ledger.city.example.jp/plan+…
              witness audit-office witness.example.jp+…
              witness university witness.example.ac.jp+…
              group outside any audit-office university
              quorum outside
            台帳は要りません。足りなければ終了コード 1 です。
            """,
          en: """
            EXAMPLE
              planledger witness check checkpoint --policy policy

            The ledger's key, the witnesses and how many of them must have signed are in a policy
            file (C2SP tlog-policy):
              log ledger.city.example.jp/plan+…
              witness audit-office witness.example.jp+…
              witness university witness.example.ac.jp+…
              group outside any audit-office university
              quorum outside
            No ledger is needed. Ends with 1 where they are too few.
            """))
    }

    @Argument(help: help("チェックポイント", "The checkpoint", value: "file"))
    var checkpoint: String
    @Option(help: help("立会者の方針", "The policy", value: "file"))
    var policy: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let witnesses = try policyOfFile()
      let file = try TrustedCheckpoint(checkpoint, trusting: witnesses.logs)
      do throws(EvidenceFault) {
        let seen = try witnesses.check(file.signed)
        session.show(
          try file.cosigners(among: seen.map(\.witness.key)), of: file.signed.checkpoint)
      } catch {
        throw error.told(in: checkpoint)
      }
    }

    private func policyOfFile() throws -> WitnessPolicy {
      let input = try InputFile(policy)
      do throws(EvidenceFault) {
        return try WitnessPolicy(parsing: input.bytes)
      } catch {
        throw error.told(in: policy)
      }
    }
  }
}
