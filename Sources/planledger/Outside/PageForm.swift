import ArgumentParser
import PlanDomain

/// The two forms in which a page to publish is written.
enum PageForm {
  case html, markdown

  private static let endings: [String: PageForm] = [
    "html": .html, "htm": .html, "md": .markdown, "markdown": .markdown,
  ]

  /// The form that a file's name asks for by its ending; nil where it has none, and for the
  /// standard output. Throws a usage error for any other: nobody would open the file as what is in
  /// it.
  static func ofFile(_ name: String?) throws -> PageForm? {
    guard let name, name != "-" else { return nil }
    let bare = name.split(separator: "/").last ?? ""
    guard let dot = bare.lastIndex(of: "."), dot != bare.startIndex else { return nil }
    if let form = endings[bare[bare.index(after: dot)...].lowercased()] { return form }
    throw ValidationError(
      say(
        ja: "書けるのは HTML（.html）か Markdown（.md）です（\(name) は書きません）。"
          + "PDF にするには、--out NAME.html で書き、ブラウザで開いて「PDF に保存」で印刷します。",
        en: "A page is HTML (.html) or Markdown (.md); \(name) is not written. For a PDF write it "
          + "with --out NAME.html, open it in a browser and print it to a PDF."))
  }
}
