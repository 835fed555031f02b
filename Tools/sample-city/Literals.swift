import PlanDomain

// Values that the generator itself makes up: one that is none is a mistake of the generator.

func code<C: Code>(_ text: String) -> C {
  guard let code = C(text) else { preconditionFailure("\(text) is no code") }
  return code
}

func fiscalYear(_ number: Int) -> FiscalYear {
  guard let year = FiscalYear(number) else { preconditionFailure("\(number) is no fiscal year") }
  return year
}

func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
  guard let date = CivilDate(year: year, month: month, day: day) else {
    preconditionFailure("\(year)-\(month)-\(day) is no day")
  }
  return date
}

func quantity(_ mantissa: Int, scale: Int) -> Quantity {
  guard let quantity = Quantity(mantissa: Int64(mantissa), scale: scale) else {
    preconditionFailure("\(mantissa) is too large a figure")
  }
  return quantity
}

extension CivilDate {
  func earlier(by days: Int) -> CivilDate {
    guard let day = CivilDate(dayNumber: dayNumber - days) else {
      preconditionFailure("the history lies within the calendar")
    }
    return day
  }
}
