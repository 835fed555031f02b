#include "moment.h"

static bool two_digits(const uint8_t *at, int64_t *number) {
  if (at[0] < '0' || at[0] > '9' || at[1] < '0' || at[1] > '9') return false;
  *number = (at[0] - '0') * 10 + (at[1] - '0');
  return true;
}

/// Days since 1970 of a day of the Gregorian calendar, counted in years that begin in March.
static int64_t days_since_1970(int64_t year, int64_t month, int64_t day) {
  if (month <= 2) year--;
  int64_t of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  int64_t era = (year >= 0 ? year : year - 399) / 400;
  int64_t of_era = year - era * 400;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

bool day_read(struct slice text, int64_t *days) {
  int64_t century, rest, month, day;
  if (text.count != 10 || text.at[4] != '-' || text.at[7] != '-') return false;
  if (!two_digits(text.at, &century) || !two_digits(text.at + 2, &rest)) return false;
  if (!two_digits(text.at + 5, &month) || !two_digits(text.at + 8, &day)) return false;
  static const int8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int64_t year = century * 100 + rest;
  bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (month < 1 || month > 12 || day < 1) return false;
  if (day > lengths[month - 1] + (month == 2 && is_leap)) return false;
  *days = days_since_1970(year, month, day);
  return true;
}

bool instant_read(struct slice text, int64_t *seconds) {
  int64_t days, hour, minute, second;
  if (text.count != 20 || text.at[10] != 'T' || text.at[13] != ':') return false;
  if (text.at[16] != ':' || text.at[19] != 'Z') return false;
  if (!day_read((struct slice){text.at, 10}, &days)) return false;
  if (!two_digits(text.at + 11, &hour) || !two_digits(text.at + 14, &minute)) return false;
  if (!two_digits(text.at + 17, &second) || hour > 23 || minute > 59 || second > 59) return false;
  *seconds = days * 86400 + hour * 3600 + minute * 60 + second;
  return true;
}

static void add_digits(struct buffer *output, int64_t number, unsigned count) {
  uint8_t *digits = buffer_room(output, count);
  for (unsigned i = count; i-- > 0; number /= 10) digits[i] = (uint8_t)('0' + number % 10);
  output->count += count;
}

void instant_write(struct buffer *output, int64_t seconds) {
  int64_t days = seconds / 86400, rest = seconds % 86400;
  if (rest < 0) {
    days--;
    rest += 86400;
  }
  // The way back from days to a date, again in years that begin in March.
  int64_t shifted = days + 719468;
  int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  int64_t of_era = shifted - era * 146097;
  int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  int64_t month = (5 * of_year + 2) / 153;
  int64_t day = of_year - (153 * month + 2) / 5 + 1;
  month += month < 10 ? 3 : -9;
  add_digits(output, year + era * 400 + (month <= 2), 4);
  buffer_add_byte(output, '-');
  add_digits(output, month, 2);
  buffer_add_byte(output, '-');
  add_digits(output, day, 2);
  buffer_add_byte(output, 'T');
  add_digits(output, rest / 3600, 2);
  buffer_add_byte(output, ':');
  add_digits(output, rest / 60 % 60, 2);
  buffer_add_byte(output, ':');
  add_digits(output, rest % 60, 2);
  buffer_add_byte(output, 'Z');
}
