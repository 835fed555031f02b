/// What an event is about, whatever it is: a stream's subject, and the item within a measure.
package struct Reference: Hashable, Sendable {
  package var subject: Subject
  package var item: ItemCode?

  package init(_ subject: Subject, item: ItemCode? = nil) {
    self.subject = subject
    self.item = item
  }

  /// The code people use.
  package var code: String { item?.text ?? subject.code }
}
