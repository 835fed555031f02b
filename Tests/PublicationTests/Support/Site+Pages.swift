import Publication

extension Site {
  var pages: [File] { files.filter(\.isPage) }
}

extension Site.File {
  var isPage: Bool { path.hasSuffix(".html") }
}
