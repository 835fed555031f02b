import FoundationEssentials

#if FUZZING
  import FuzzDriver
#endif

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// Gives inputs to what reads them: those of files, or, when built with libFuzzer (`Tools/fuzz`),
/// millions that it invents.
///
///     fuzz-inputs READER FILE…        each file once; ends at the first that breaks a promise
///     fuzz-inputs READER --invent …   libFuzzer's own options and folders
@main
enum FuzzInputs {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard let reader = words.first.flatMap({ Reader(rawValue: $0) }), words.count > 1 else {
      let readers = Reader.allCases.map(\.rawValue).joined(separator: " | ")
      print("usage: fuzz-inputs \(readers)  FILE… | --invent …")
      exit(64)
    }
    if words[1] == "--invent" {
      invent(for: reader, options: words.dropFirst(2))
    } else {
      for file in words.dropFirst() {
        let input = try Array(Data(contentsOf: URL(filePath: file)))
        do { try reader.take(input) } catch {
          print("\(reader): \(error): \(file)")
          exit(1)
        }
      }
      print("\(reader): \(words.count - 1) inputs")
    }
  }

  private static func invent(for reader: Reader, options: some Sequence<String>) {
    #if FUZZING
      Invention.reader = reader
      var count = Int32(0)
      var arguments: [UnsafeMutablePointer<CChar>?] = []
      for word in [CommandLine.arguments[0]] + options {
        arguments.append(strdup(word))
        count += 1
      }
      arguments.append(nil)
      arguments.withUnsafeMutableBufferPointer { buffer in
        var start = buffer.baseAddress
        exit(
          LLVMFuzzerRunDriver(&count, &start) { bytes, size in
            Invention.take(Array(UnsafeBufferPointer(start: bytes, count: size)))
            return 0
          })
      }
    #else
      print("fuzz-inputs was built without libFuzzer: run Tools/fuzz")
      exit(64)
    #endif
  }
}

#if FUZZING
  /// What libFuzzer calls for each input; it calls from one thread only.
  enum Invention {
    nonisolated(unsafe) static var reader = Reader.planted

    /// Stops the process where a reader throws: an error that it does not answer with in words.
    static func take(_ bytes: [UInt8]) {
      do { try reader.take(bytes) } catch { fatalError("\(reader): \(error)") }
    }
  }
#endif
