#include "facts.h"

#include <string.h>

#include "moment.h"
#include "rules.h"

/// Where a rule stands in an event.
struct place {
  const struct leaf *leaf;
  struct fact_reader *reader;
  /// The element of the list that is gone through, and its number from 0.
  const struct json *element;
  int64_t ordinal;
};

static _Noreturn void refuse(const struct place *place, const char *member) {
  fail("event %lld has no such %s", (long long)place->leaf->seq + 1, member ? member : "stream");
}

static struct slice key(const struct place *place) {
  struct slice stream = place->leaf->stream;
  const uint8_t *slash = memchr(stream.at, '/', stream.count);
  if (!slash) refuse(place, NULL);
  return (struct slice){slash + 1, stream.count - (size_t)(slash + 1 - stream.at)};
}

static bool has_word(const char *words, struct slice word) {
  for (const char *at = words; *at;) {
    size_t count = strcspn(at, " ");
    if (count == word.count && memcmp(at, word.at, count) == 0) return true;
    at += count + (at[count] == ' ');
  }
  return false;
}

/// `-?(0|[1-9][0-9]*)(\.[0-9]{1,9})?` and not minus zero.
static bool is_quantity(struct slice text) {
  size_t i = text.count && text.at[0] == '-', digits = 0, decimals = 0;
  size_t first = i;
  bool is_zero = true;
  for (; i < text.count && text.at[i] >= '0' && text.at[i] <= '9'; i++, digits++) {
    is_zero = is_zero && text.at[i] == '0';
  }
  if (digits == 0 || (digits > 1 && text.at[first] == '0')) return false;
  if (i < text.count && text.at[i] == '.') {
    for (i++; i < text.count && text.at[i] >= '0' && text.at[i] <= '9'; i++, decimals++) {
      is_zero = is_zero && text.at[i] == '0';
    }
    if (decimals == 0 || decimals > 9) return false;
  }
  return i == text.count && digits + decimals <= 18 && !(first && is_zero);
}

static struct value of_text(struct slice text) {
  return (struct value){.kind = TEXT, .text = text};
}

static struct value of_number(int64_t number) {
  return (struct value){.kind = NUMBER, .number = number};
}

/// A list of strings in canonical form.
static struct value list(const struct place *place, const struct json *member) {
  struct buffer *lists = &place->reader->lists;
  size_t start = lists->count;
  buffer_add_byte(lists, '[');
  const struct json *first = member ? json_first(member) : NULL;
  for (const struct json *one = first; one; one = json_next(member, one)) {
    if (one->kind != JSON_STRING) refuse(place, "list");
    if (one != first) buffer_add_byte(lists, ',');
    json_write_string(lists, one->text);
  }
  buffer_add_byte(lists, ']');
  return of_text((struct slice){lists->at + start, lists->count - start});
}

static struct value list_of_one(const struct place *place, const struct json *member) {
  struct buffer *lists = &place->reader->lists;
  size_t start = lists->count;
  buffer_add_byte(lists, '[');
  json_write_string(lists, member->text);
  buffer_add_byte(lists, ']');
  return of_text((struct slice){lists->at + start, lists->count - start});
}

static struct value is_assumed(const struct leaf *leaf, const char *name) {
  const struct json *assumed = json_member(leaf->body, "assumed");
  const struct json *one = assumed ? json_first(assumed) : NULL;
  for (; one; one = json_next(assumed, one)) {
    if (slice_equals(one->text, slice_of(name))) return of_number(1);
  }
  return of_number(0);
}

static const struct json *member_of(const struct place *place, const char *name) {
  if (name[0] == '.') return json_member(place->element, name + 1);
  const char *dot = strchr(name, '.');
  if (!dot) return json_member(place->leaf->body, name);
  char outer[20] = {0};
  memcpy(outer, name, (size_t)(dot - name));
  const struct json *object = json_member(place->leaf->body, outer);
  return object ? json_member(object, dot + 1) : NULL;
}

/// The fiscal year, from April on, of a day that has been read.
static int64_t fiscal_year(struct slice day) {
  int64_t year = 0;
  for (size_t i = 0; i < 4; i++) year = year * 10 + (day.at[i] - '0');
  int month = (day.at[5] - '0') * 10 + (day.at[6] - '0');
  return month >= 4 ? year : year - 1;
}

static struct value read_text(
  const struct place *place, const struct column *column, const struct json *member) {
  int64_t days;
  if (member->kind != JSON_STRING) refuse(place, column->member);
  switch (column->form) {
  case WORD:
    if (!has_word(column->words, member->text)) refuse(place, column->member);
    return of_text(member->text);
  case QUANTITY:
  case WITHIN:
    if (!is_quantity(member->text)) refuse(place, column->member);
    return of_text(member->text);
  case DAY:
  case YEAR_OF_DAY:
    if (!day_read(member->text, &days)) refuse(place, column->member);
    return column->form == DAY ? of_text(member->text) : of_number(fiscal_year(member->text));
  default: return of_text(member->text);
  }
}

static struct value read_number(
  const struct place *place, const struct column *column, const struct json *member) {
  if (member->kind != JSON_INTEGER) refuse(place, column->member);
  int64_t number = member->integer;
  bool is_year = column->form == YEAR_NUMBER, is_version = column->form == VERSION;
  if ((is_year && (number < 1886 || number > 9998)) || (is_version && number < 1)) {
    refuse(place, column->member);
  }
  return of_number(number);
}

static struct value read_column(const struct place *place, const struct column *column) {
  switch (column->form) {
  case KEY: return of_text(key(place));
  case ASSUMED: return is_assumed(place->leaf, column->member);
  case ELEMENT: return of_text(place->element->text);
  case ORDINAL: return of_number(place->ordinal);
  case FIXED_TEXT: return of_text(slice_of(column->member));
  case FIXED_NUMBER: return of_number(column->member[0] - '0');
  case NOTHING: return (struct value){.kind = ABSENT};
  default: break;
  }
  const struct json *member = member_of(place, column->member);
  if (column->form == LIST) return list(place, member);
  if (!member) {
    if (column->form == PART) return of_text(key(place));
    if (column->form == VERSION) return of_number(1);
    if (column->presence == OPTIONAL) return (struct value){.kind = ABSENT};
    if (column->presence == REQUIRED) refuse(place, column->member);
    return column->form == DAY ? of_text(slice_of("")) : of_number(0);
  }
  switch (column->form) {
  case LIST_OF_ONE: return list_of_one(place, member);
  case INTEGER:
  case VERSION:
  case YEAR_NUMBER: return read_number(place, column, member);
  default: return read_text(place, column, member);
  }
}

static void state(const struct place *place, const struct rule *rule, const struct sink *sink) {
  struct fact fact = {.table = rule->table, .number = place->leaf->seq + 1};
  for (; fact.count < MOST_COLUMNS && rule->columns[fact.count].form != END; fact.count++) {
    fact.columns[fact.count] = read_column(place, &rule->columns[fact.count]);
  }
  // Nobody is in charge yet where no department is named.
  bool is_nobody = fact.columns[3].kind == ABSENT && fact.columns[4].kind == ABSENT;
  if (rule->table == DUTY && is_nobody) return;
  sink->state(sink->context, &fact);
}

/// The type of an event, looked up once in a run.
static const struct event_type *type_of(struct fact_reader *reader, struct slice name) {
  bool is_new;
  uint32_t number = names_number(&reader->types, name, &is_new);
  if (!is_new) return reader->known[number];
  if (number >= reader->known_capacity) {
    reader->known_capacity = reader->types.capacity;
    reader->known = grown(reader->known, reader->known_capacity, sizeof *reader->known);
  }
  for (unsigned i = 0; i < event_type_count; i++) {
    if (slice_equals(name, slice_of(event_types[i].name))) {
      return reader->known[number] = &event_types[i];
    }
  }
  fail("the sample city has no event %.*s", (int)name.count, name.at);
}

/// What the event takes back: a state by the one that replaces it, any other fact by its voiding.
static void take_back(
  const struct place *place, const struct event_type *type, const struct sink *sink) {
  bool is_voiding = strcmp(type->name, "fact.voided") == 0;
  if (!is_voiding && !(type->rules[0].table == STATUS && strstr(type->name, "-corrected"))) return;
  struct column about = {PART, "item", REQUIRED, NULL};
  struct column stated = {INTEGER, is_voiding ? "voids" : "replaces", REQUIRED, NULL};
  struct slice code = read_column(place, &about).text;
  int64_t number = read_column(place, &stated).number;
  for (enum table table = 0; table < MEASUREMENT; table++) {
    if (is_voiding || table == STATUS) {
      sink->take_back(sink->context, table, code, number, place->leaf->seq + 1);
    }
  }
}

void facts_read(struct fact_reader *reader, const struct leaf *leaf, const struct sink *sink) {
  const struct event_type *type = type_of(reader, leaf->type);
  struct place place = {.leaf = leaf, .reader = reader};
  reader->lists.count = 0;
  // Columns point into the lists of an event, so they must not move.
  buffer_room(&reader->lists, 4 * 65536);
  take_back(&place, type, sink);
  for (unsigned i = 0; i < type->rule_count; i++) {
    const struct rule *rule = &type->rules[i];
    const struct json *elements = rule->each ? json_member(leaf->body, rule->each) : NULL;
    if (!rule->each) state(&place, rule, sink);
    place.ordinal = 0;
    place.element = elements ? json_first(elements) : NULL;
    for (; place.element; place.element = json_next(elements, place.element), place.ordinal++) {
      state(&place, rule, sink);
    }
  }
  if (type->year.form == END) return;
  struct value year = read_column(&place, &type->year);
  struct fact fact = {.table = YEAR, .count = 1, .columns = {year}, .number = leaf->seq + 1};
  if (year.kind != ABSENT) sink->state(sink->context, &fact);
}
