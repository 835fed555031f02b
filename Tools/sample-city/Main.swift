import EventLog
import PlanDomain
import ProgressLedger

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Writes the ledger of a city that does not exist: the same words give the same events.
@main
enum SampleCity {
  static func main() throws {
    guard let size = CitySize(words: CommandLine.arguments.dropFirst()) else {
      print("usage: \(CitySize.usage)")
      exit(64)
    }
    var city = try City(size)
    try city.live()
    let head = try city.ledger.log.read { try $0.head() }
    print("\(head.position) \(head.root)")
  }
}
