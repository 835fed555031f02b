internal import Yams

/// A text that Yams has composed, and the keys it had to be given under other names for that.
struct Composition {
  let root: Node
  /// The names of keys that stand twice, by the place of their first occurrence.
  private(set) var renamedKeys: [Place: String] = [:]

  /// Yams stops at a key that stands twice and tells only where it stands first. Renamed there, the
  /// rest composes, and the second place shows itself. Each costs another composing, so a few are
  /// enough.
  init(_ source: YAMLSource) throws(PlanFileError) {
    var source = source
    while true {
      do throws(Obstacle) {
        root = try composed(source.text)
        return
      } catch {
        switch error {
        case .refused(let refusal): throw refusal
        case .keyTwice(let key, let place):
          guard let index = source.firstCharacter(ofKey: key, at: place), renamedKeys.count < 8,
            let name = Unicode.Scalar(0xFDD0 + UInt32(renamedKeys.count))
          else {
            throw PlanFileError(
              place: place, path: "", reason: .key(.twice(key, first: place)))
          }
          renamedKeys[place] = key
          source = source.replacing(index, with: name)
        }
      }
    }
  }
}

/// What keeps Yams from composing a text.
private enum Obstacle: Error {
  case refused(PlanFileError)
  case keyTwice(String, Place)
}

/// The root of the only document.
private func composed(_ text: String) throws(Obstacle) -> Node {
  do {
    // UTF-8 is named because Yams would ask the environment otherwise; no rules because no tag is
    // wanted.
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    guard let root = try parser.nextRoot() else { throw refusal(.noDocument) }
    if let another = try parser.nextRoot() { throw refusal(.severalDocuments, at: another.mark) }
    return root
  } catch let obstacle as Obstacle {
    throw obstacle
  } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
    throw .keyTwice(keys.first ?? "", Place(context.mark))
  } catch YamlError.scanner(_, let problem, let mark, _) {
    throw refusal(.notYAML(problem), at: mark)
  } catch YamlError.parser(_, let problem, let mark, _) {
    throw refusal(.notYAML(problem), at: mark)
  } catch YamlError.composer(_, let problem, let mark, _) {
    throw refusal(.notYAML(problem), at: mark)
  } catch {
    throw refusal(.notYAML("\(error)"))
  }
}

private func refusal(_ fault: PlanFileError.FileFault, at mark: Mark? = nil) -> Obstacle {
  .refused(PlanFileError(fault, at: mark.map(Place.init) ?? .start))
}

extension Place {
  init(_ mark: Mark) {
    self.init(line: mark.line, column: mark.column)
  }
}

extension YAMLSource {
  /// Where the first character of a key stands, behind its quote if it has one; nil when it is not
  /// found as written, in an escape for instance.
  fileprivate func firstCharacter(ofKey key: String, at place: Place) -> Int? {
    guard let first = key.unicodeScalars.first, let index = index(of: place) else { return nil }
    let isQuoted = scalars[index] == "\"" || scalars[index] == "'"
    let start = isQuoted ? index + 1 : index
    return scalars.indices.contains(start) && scalars[start] == first ? start : nil
  }
}
