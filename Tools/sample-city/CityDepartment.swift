import PlanDomain

/// What the generator knows of a department.
struct CityDepartment {
  var name: String
  /// Who writes for it.
  var clerk: ActorID
  /// The department it was merged into, by its place in the city's list.
  var successor: Int?
}

/// The departments in the order in which they came to be.
struct CityDepartments {
  var all: [CityDepartment] = []
  private var clerks = 0
  private var renewed = 0

  /// Where the duties of a department lie by now.
  func present(_ department: Int) -> Int {
    var department = department
    while let successor = all[department].successor { department = successor }
    return department
  }

  /// The departments there are, but for the first: it keeps the plan and stays as it is.
  var reorganizable: [Int] { all.indices.dropFirst().filter { all[$0].successor == nil } }

  /// An id that names nobody, for somebody new.
  mutating func newClerk() -> ActorID {
    clerks += 1
    let digits = String(clerks)
    return code("a" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
  }

  /// A name that no department ever bore.
  mutating func newName() -> String {
    let names = Words.renewedDepartments
    let round = renewed / names.count
    defer { renewed += 1 }
    return (round == 0 ? "" : "第\(round + 1)") + names[renewed % names.count]
  }
}

extension ActorRegistration {
  /// Somebody who does not exist.
  static func invented(
    _ actor: ActorID, department: String, role: Role, _ chance: inout Chance
  ) -> ActorRegistration {
    ActorRegistration(
      actor: actor, name: chance.pick(Words.familyNames) + chance.pick(Words.givenNames),
      department: department, role: role)
  }
}
