#include "leaf.h"

#include "moment.h"

static const char format[] = "plan-ledger/1";

/// A member that has to be a text with something in it.
static bool text_member(const struct json *object, const char *name, struct slice *text) {
  const struct json *member = json_member(object, name);
  if (!member || member->kind != JSON_STRING || !member->text.count) return false;
  *text = member->text;
  return true;
}

/// Whether an object has exactly these members; the optional one stands before them.
static bool has_names(
  const struct json *object, const char *optional, const char *const *names, size_t count) {
  size_t found = 0;
  const struct json *member = json_first(object);
  if (optional && member && slice_equals(member->name, slice_of(optional))) {
    member = json_next(object, member);
  }
  for (; member; member = json_next(object, member)) {
    if (found == count || !slice_equals(member->name, slice_of(names[found]))) return false;
    found++;
  }
  return found == count;
}

/// A UUID in lower case.
static bool is_id(struct slice text) {
  if (text.count != 36) return false;
  for (size_t i = 0; i < text.count; i++) {
    uint8_t byte = text.at[i];
    bool is_hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    bool is_digit = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f');
    if (is_hyphen ? byte != '-' : !is_digit) return false;
  }
  return true;
}

/// A kind of `a` to `z` and hyphens, and perhaps a slash and a key of printable ASCII.
static bool is_stream(struct slice text) {
  size_t i = 0;
  while (i < text.count && ((text.at[i] >= 'a' && text.at[i] <= 'z') || text.at[i] == '-')) i++;
  if (i == 0 || text.count > 200) return false;
  if (i == text.count) return true;
  if (text.at[i++] != '/' || i == text.count) return false;
  for (; i < text.count; i++) {
    if (text.at[i] < 0x21 || text.at[i] > 0x7E || text.at[i] == '/') return false;
  }
  return true;
}

static bool is_type(struct slice text) {
  for (size_t i = 0; i < text.count; i++) {
    if (text.at[i] < 0x21 || text.at[i] > 0x7E) return false;
  }
  return text.count >= 1 && text.count <= 200;
}

/// Looks at the members of a body that belong to the log.
static const char *fault_of_body(const struct json *body) {
  const struct json *digests = json_member(body, "_sd");
  if (digests) {
    struct slice last = {NULL, 0};
    if (digests->kind != JSON_ARRAY || !json_first(digests)) return "_sd is no list";
    for (const struct json *one = json_first(digests); one; one = json_next(digests, one)) {
      if (one->kind != JSON_STRING || one->text.count != BASE64URL_SIZE) return "_sd has no digest";
      for (size_t i = 0; i < one->text.count; i++) {
        uint8_t byte = one->text.at[i];
        bool is_letter = (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
        if (!is_letter && !(byte >= '0' && byte <= '9') && byte != '-' && byte != '_') {
          return "_sd has no digest";
        }
      }
      if (last.at && slice_order(last, one->text) >= 0) return "_sd is out of order";
      last = one->text;
    }
  }
  const struct json *via = json_member(body, "via");
  if (!via) return NULL;
  if (via->kind != JSON_OBJECT) return "via is no object";
  for (const struct json *one = json_first(via); one; one = json_next(via, one)) {
    bool is_row = slice_equals(one->name, slice_of("row"));
    bool is_text = slice_equals(one->name, slice_of("channel"))
                   || slice_equals(one->name, slice_of("file_sha256"));
    if (is_row ? one->kind != JSON_INTEGER : !is_text || one->kind != JSON_STRING) {
      return "via has another member";
    }
  }
  return NULL;
}

const char *leaf_read(struct leaf *leaf, struct document *document, struct slice bytes) {
  static const char *const outer[] = {"event", "recorded", "seq", "sigs", "v"};
  static const char *const inner[] = {"actor", "body", "dept", "id", "prev", "stream", "type"};
  if (bytes.count > 65535) return "it is too long";
  const char *fault = json_read(document, bytes);
  if (fault) return fault;
  const struct json *root = document->values;
  const struct json *event = json_member(root, "event");
  if (!event || event->kind != JSON_OBJECT) return "event is no object";
  if (!has_names(root, "clock", outer, 5) || !has_names(event, NULL, inner, 7)) {
    return "other members";
  }
  struct slice v, recorded;
  if (!text_member(root, "v", &v) || !slice_equals(v, slice_of(format))) return "another format";
  if (!text_member(root, "recorded", &recorded) || !instant_read(recorded, &leaf->recorded)) {
    return "recorded is no instant";
  }
  const struct json *seq = json_member(root, "seq"), *signatures = json_member(root, "sigs");
  if (seq->kind != JSON_INTEGER || seq->integer < 0) return "seq is no count";
  leaf->seq = seq->integer;
  // Nobody signs in the sample city, so the limit has nothing to check a signature with.
  if (signatures->kind != JSON_ARRAY || json_first(signatures)) return "it is signed";
  const struct json *clock = json_member(root, "clock");
  if (clock && (clock->kind != JSON_INTEGER || clock->integer <= 300)) return "clock is no delay";
  leaf->clock_behind = clock ? clock->integer : 0;
  if (!text_member(event, "actor", &leaf->actor)) return "actor is no text";
  if (!text_member(event, "dept", &leaf->department)) return "dept is no text";
  if (!text_member(event, "id", &leaf->id) || !is_id(leaf->id)) return "id is no UUID";
  if (!text_member(event, "stream", &leaf->stream) || !is_stream(leaf->stream)) return "no stream";
  if (!text_member(event, "type", &leaf->type) || !is_type(leaf->type)) return "no type";
  const struct json *previous = json_member(event, "prev");
  leaf->has_previous = previous->kind != JSON_NULL;
  if (leaf->has_previous
      && (previous->kind != JSON_STRING || !base64_read(previous->text, &leaf->previous))) {
    return "prev is no hash";
  }
  leaf->body = json_member(event, "body");
  if (leaf->body->kind != JSON_OBJECT) return "body is no object";
  return fault_of_body(leaf->body);
}

bool leaf_has_digest(const struct leaf *leaf, struct slice digest) {
  const struct json *digests = json_member(leaf->body, "_sd");
  if (!digests) return false;
  for (const struct json *one = json_first(digests); one; one = json_next(digests, one)) {
    if (slice_equals(one->text, digest)) return true;
  }
  return false;
}
