/// Where the rows of answers come from, one at a time.
protocol AnswerRows {
  /// Headings that mean nothing to us.
  var unread: [String] { get }
  /// Hands out each row with its cells, or with what is wrong with it as such. Throws what `body`
  /// and the file's source throw.
  func forEach(_ body: (AnswerCells) throws -> Void) throws
}
