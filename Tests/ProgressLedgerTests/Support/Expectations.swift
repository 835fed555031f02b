import PlanDomain
import ProgressLedger
import Testing

/// What a ledger's rule answers to a body, or nil when the body went through; every other error is thrown on.
func rejection<Answer>(of body: () throws -> Answer) throws -> Rejection? {
  do {
    _ = try body()
    return nil
  } catch LedgerFailure.rejected(let rejection) {
    return rejection
  }
}

/// What a ledger answers to a body beside its rules; nil when the body went through.
func failure<Answer>(of body: () throws -> Answer) throws -> LedgerFailure? {
  do {
    _ = try body()
    return nil
  } catch let failure as LedgerFailure {
    return failure
  }
}
