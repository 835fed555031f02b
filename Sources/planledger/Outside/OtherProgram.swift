import PlanDomain

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// A program of this machine for what is not ours to do: `curl`, `openssl`.
///
/// It has to be there only for the commands that ask for it. The networking of Foundation would
/// instead be loaded, with forty libraries, at every start of every command, and needs as long as
/// all the rest of the start.
struct OtherProgram {
  let name: String

  /// How it ended and what it wrote to either output.
  struct Answer {
    let status: Int32
    let output: [UInt8]

    var lines: [Substring] {
      String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline)
    }
  }

  /// Runs it with these words and waits; its input is empty, and it speaks English.
  ///
  /// What it writes beyond `limit` bytes ends it. Throws `Told` where there is no such program.
  func run(_ words: [String], limit: Int = 1 << 20) throws -> Answer {
    let command = (["LC_ALL=C", name] + words).map(ShellWord.quoted).joined(separator: " ")
    guard let pipe = popen("exec /usr/bin/env \(command) </dev/null 2>&1", "r") else {
      throw missing
    }
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while output.count <= limit {
      let count = fread(&piece, 1, piece.count, pipe)
      if count == 0 { break }
      output += piece.prefix(count)
    }
    let ended = pclose(pipe)
    let status = ended & 0x7F == 0 ? ended >> 8 & 0xFF : 128 + ended & 0x7F
    // What env says of a name it does not find, or may not run.
    if status == 127 || status == 126 { throw missing }
    return Answer(status: status, output: Array(output.prefix(limit)))
  }

  private var missing: Told {
    Told(
      .configuration, "missing-program",
      Explanation(
        Wording(
          ja: "\(name) がこのコンピューターにありません。", en: "There is no \(name) on this machine."),
        advice: Wording(
          ja: "入れてください（Debian では apt-get install \(name)）。",
          en: "Install it (on Debian: apt-get install \(name)).")))
  }
}
