package import PlanDomain
package import ProgressLedger

/// What a link can point to.
package enum Destination: Hashable, Sendable {
  case overview
  case policy(PolicyCode)
  case indicator(IndicatorCode)
  case measure(MeasureCode)
  case project(ProjectCode)
  case projects
  case judging
  case lateChanges
  case citation
  /// The page of who changed what, and one event on it.
  case changes
  case event(EventNumber)
  /// A list of an errata.
  case errata(Errata.List)

  /// The name within a page. Codes are ASCII without blanks, so it needs no escape; the word before
  /// the code keeps a policy `05` apart from an indicator `05`.
  package var anchor: String {
    switch self {
    case .overview: "overview"
    case .policy(let code): "policy-\(code)"
    case .indicator(let code): "indicator-\(code)"
    case .measure(let code): "measure-\(code)"
    case .project(let code): "project-\(code)"
    case .projects: "projects"
    case .judging: "judging"
    case .lateChanges: "late-changes"
    case .citation: "citation"
    case .changes: "changes"
    case .event(let number): "event-\(number.number)"
    case .errata(let list): "errata-\(list.rawValue)"
    }
  }
}

/// Where links lead; what is not there is not linked.
package struct Links: Sendable {
  package enum Form: Sendable {
    /// Everything is in one file.
    case withinOneFile
    /// From a page at this path to other pages, all relative: the site works from a folder and
    /// below any address.
    case site(page: String)
  }

  let form: Form
  /// What can be reached.
  let existing: Set<Destination>

  /// The address, nil where the destination is not to be reached.
  func address(of destination: Destination) -> String? {
    guard existing.contains(destination) else { return nil }
    switch form {
    case .withinOneFile: return "#\(destination.anchor)"
    case .site(let page):
      let (path, fragment) = destination.place
      if path == page { return "#\(fragment ?? Self.content)" }
      let up = page.contains("/") ? "../" : ""
      return up + path + (fragment.map { "#\($0)" } ?? "")
    }
  }

  /// The address of a table's values; nil in one file, which has no others beside it.
  func address(ofTable name: String) -> String? {
    guard case .site(let page) = form else { return nil }
    return (page.contains("/") ? "../" : "") + Table.path(ofFile: name)
  }

  /// The name of a page's main part.
  static let content = "content"
}

extension Destination {
  /// The page of the site on which it stands, and the name within the page unless it is the page.
  package var place: (path: String, fragment: String?) {
    switch self {
    case .overview: ("index.html", nil)
    case .policy(let code): (Self.path("policies", code.text), nil)
    case .indicator(let code): (Self.path("indicators", code.text), nil)
    case .measure(let code): (Self.path("measures", code.text), nil)
    case .project: ("projects.html", anchor)
    case .projects: ("projects.html", nil)
    case .judging: ("about.html", nil)
    case .citation: ("about.html", anchor)
    case .lateChanges: ("changes.html", anchor)
    case .changes: ("changes.html", nil)
    case .event: ("changes.html", anchor)
    case .errata: ("errata.html", anchor)
    }
  }

  /// `indicators/05-2.html`: a code is ASCII and has no slash.
  private static func path(_ folder: String, _ code: String) -> String { "\(folder)/\(code).html" }
}
