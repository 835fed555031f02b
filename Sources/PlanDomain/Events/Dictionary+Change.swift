extension Dictionary {
  /// Changes the value of a key where it lies; nothing happens where there is none.
  ///
  /// `dictionary[key]?.change()` takes the whole value out and puts it back, which folding a log
  /// would do once for each event.
  mutating func change(_ key: Key, _ body: (inout Value) -> Void) {
    guard let place = index(forKey: key) else { return }
    body(&values[place])
  }
}
