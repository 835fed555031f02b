import PlanDomain
import Synchronization

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// Ctrl-C in a long command: the work stops between two rows and says what became of it, instead
/// of stopping anywhere.
enum Interruption {
  private static let isAsked = Atomic<Bool>(false)

  /// Does the work; the first Ctrl-C in it only asks, and `check` answers. A second one ends the
  /// program at once, as the first would have without this.
  static func watching<Answer>(_ work: () throws -> Answer) throws -> Answer {
    watch()
    do {
      return try work()
    } catch let told as Told where told.status == .interrupted {
      throw told
    } catch {
      // Between here and there, somebody may have put the interruption into words of his own.
      try check()
      throw error
    }
  }

  private static func watch() {
    // Made here: the first touch of a static takes a lock, which a signal handler must not.
    isAsked.store(false, ordering: .relaxed)
    var present = sigaction()
    sigaction(SIGINT, nil, &present)
    // A shell sets it to be ignored for `command &` in a script; that is not to be undone.
    if present.isIgnoring { return }
    var action = sigaction()
    action.handler = { _ in Interruption.isAsked.store(true, ordering: .relaxed) }
    // No SA_RESTART: waiting for a slow standard input ends, too.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(SIGINT, &action, nil)
  }

  /// Throws when Ctrl-C was pressed: to be asked between two rows, while nothing is written yet.
  static func check() throws {
    guard isAsked.load(ordering: .relaxed) else { return }
    throw Told(.interrupted, "interrupted", Explanation(Wording(ja: "中断しました。", en: "Interrupted.")))
  }
}

extension sigaction {
  fileprivate var isIgnoring: Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  // Each system has another name for the field.
  #if canImport(Darwin)
    fileprivate var handler: (@convention(c) (Int32) -> Void)? {
      get { __sigaction_u.__sa_handler }
      set { __sigaction_u.__sa_handler = newValue }
    }
  #else
    fileprivate var handler: (@convention(c) (Int32) -> Void)? {
      get { __sigaction_handler.sa_handler }
      set { __sigaction_handler.sa_handler = newValue }
    }
  #endif
}
