#include "rules.h"

#define KEY_COLUMN {KEY, NULL, REQUIRED, NULL}
#define MEMBER(form, name) {form, name, REQUIRED, NULL}
#define PERHAPS(form, name) {form, name, OPTIONAL, NULL}
#define SINCE(form, name) {form, name, OR_EVER, NULL}
#define ONE_OF(name, words) {WORD, name, REQUIRED, words}
#define PERHAPS_ONE_OF(name, words) {WORD, name, OPTIONAL, words}
#define TEXT_ALWAYS(text) {FIXED_TEXT, text, REQUIRED, NULL}
#define ALWAYS(number) {FIXED_NUMBER, number, REQUIRED, NULL}
#define NEVER {NOTHING, NULL, REQUIRED, NULL}

#define DEFINITION \
  MEMBER(STRING, "name"), PERHAPS(STRING, "printed_name"), MEMBER(STRING, "unit"), \
  ONE_OF("direction", "higher lower none"), MEMBER(ASSUMED, "direction"), \
  PERHAPS(WITHIN, "limits.min"), PERHAPS(WITHIN, "limits.max"), MEMBER(ASSUMED, "limits"), \
  NEVER, NEVER
#define AIM \
  ONE_OF("kind", "reach at_most at_least range maintain qualitative undecided"), \
  PERHAPS(QUANTITY, "value"), PERHAPS(QUANTITY, "upper"), PERHAPS(STRING, "text"), \
  PERHAPS(YEAR_NUMBER, "fy"), PERHAPS(STRING, "printed")
#define FIGURE \
  KEY_COLUMN, MEMBER(YEAR_NUMBER, "fy"), MEMBER(QUANTITY, "value"), \
  ONE_OF("state", "forecast provisional final"), PERHAPS(DAY, "measured_from"), \
  PERHAPS(DAY, "measured_to")
#define STATES \
  "not-started planning in-progress continuing done suspended cancelled abolished merged"
#define STATE \
  {PART, "item", REQUIRED, NULL}, MEMBER(DAY, "effective"), ONE_OF("to", STATES), \
  PERHAPS_ONE_OF("judgement", "on-plan mostly behind cannot-judge"), \
  PERHAPS_ONE_OF("next", "expand continue improve shrink end")
#define TRANSFER \
  KEY_COLUMN, SINCE(DAY, "effective"), ALWAYS("0"), PERHAPS(STRING, "from"), PERHAPS(STRING, "to")

#define BY_DAY PERHAPS(YEAR_OF_DAY, "effective")
#define BY_YEAR PERHAPS(YEAR_NUMBER, "effective_fy")
#define OF_YEAR MEMBER(YEAR_NUMBER, "fy")
#define NO_YEAR {END, NULL, OPTIONAL, NULL}

const struct event_type event_types[] = {
  {"ledger.created", NO_YEAR, 0, {{0}}},
  {"note.added", NO_YEAR, 0, {{0}}},
  {"fact.voided", NO_YEAR, 0, {{0}}},
  {"plan.adopted", NO_YEAR, 1, {
    {PLAN, NULL, {TEXT_ALWAYS("plan"), MEMBER(STRING, "id"), MEMBER(STRING, "title"),
      PERHAPS(STRING, "municipality"), PERHAPS(STRING, "edition"), PERHAPS(STRING, "section"),
      MEMBER(STRING, "label_style"), PERHAPS(YEAR_NUMBER, "first_fy"),
      PERHAPS(YEAR_NUMBER, "last_fy"), PERHAPS(YEAR_NUMBER, "default_baseline_fy"),
      PERHAPS(YEAR_NUMBER, "target_fy")}},
  }},
  {"plan.revised", MEMBER(YEAR_OF_DAY, "decided"), 1, {
    {REVISION, NULL, {TEXT_ALWAYS("plan"), MEMBER(DAY, "decided"), MEMBER(STRING, "title"),
      MEMBER(STRING, "document")}},
  }},
  {"policy.added", BY_DAY, 1, {
    {POLICY, NULL, {KEY_COLUMN, SINCE(DAY, "effective"), MEMBER(STRING, "title"),
      PERHAPS(INTEGER, "page"), MEMBER(LIST, "issues"), MEMBER(LIST, "goals"),
      MEMBER(LIST, "related_plans")}},
  }},
  {"measure.added", BY_DAY, 3, {
    {MEASURE, NULL, {KEY_COLUMN, SINCE(DAY, "effective"), MEMBER(STRING, "policy"),
      MEMBER(INTEGER, "number"), MEMBER(STRING, "title")}},
    {ITEM, "items", {KEY_COLUMN, SINCE(DAY, "effective"), MEMBER(STRING, ".code"),
      PERHAPS(STRING, ".mark"), MEMBER(STRING, ".text")}},
    {DUTY, "departments", {KEY_COLUMN, TEXT_ALWAYS(""), MEMBER(ORDINAL, NULL), NEVER,
      MEMBER(ELEMENT, NULL)}},
  }},
  {"project.added", BY_DAY, 2, {
    {PROJECT, NULL, {KEY_COLUMN, SINCE(DAY, "effective"), MEMBER(STRING, "policy"),
      MEMBER(STRING, "name")}},
    {DUTY, NULL, {KEY_COLUMN, TEXT_ALWAYS(""), ALWAYS("0"), NEVER, MEMBER(STRING, "department")}},
  }},
  {"indicator.defined", BY_YEAR, 2, {
    {INDICATOR, NULL, {KEY_COLUMN, ALWAYS("0"), MEMBER(STRING, "policy"), ALWAYS("1"), DEFINITION}},
    {DUTY, NULL, {KEY_COLUMN, TEXT_ALWAYS(""), ALWAYS("0"), NEVER, PERHAPS(STRING, "dept")}},
  }},
  {"indicator.redefined", BY_YEAR, 1, {
    {INDICATOR, NULL, {KEY_COLUMN, SINCE(YEAR_NUMBER, "effective_fy"), MEMBER(STRING, "policy"),
      MEMBER(VERSION, "version"), DEFINITION}},
  }},
  {"indicator.closed", BY_YEAR, 1, {
    {CLOSING, NULL, {KEY_COLUMN, MEMBER(YEAR_NUMBER, "effective_fy"), NEVER}},
  }},
  {"indicator.superseded", BY_YEAR, 1, {
    {CLOSING, NULL, {KEY_COLUMN, MEMBER(YEAR_NUMBER, "effective_fy"), MEMBER(STRING, "by")}},
  }},
  {"department.registered", BY_DAY, 1, {
    {DEPARTMENT, NULL, {KEY_COLUMN, SINCE(DAY, "effective"), MEMBER(STRING, "name"), ALWAYS("1")}},
  }},
  {"department.renamed", BY_DAY, 1, {
    {DEPARTMENT, NULL, {KEY_COLUMN, MEMBER(DAY, "effective"), MEMBER(STRING, "name"), ALWAYS("0")}},
  }},
  {"department.merged", BY_DAY, 1, {
    {DEPARTMENT_END, NULL, {KEY_COLUMN, MEMBER(DAY, "effective"), ALWAYS("0"),
      MEMBER(LIST_OF_ONE, "into")}},
  }},
  // One of the parts of a department that is divided in the sample city is itself.
  {"department.split", BY_DAY, 1, {
    {DEPARTMENT_END, NULL, {KEY_COLUMN, MEMBER(DAY, "effective"), ALWAYS("1"),
      MEMBER(LIST, "into")}},
  }},
  {"measure.duty-transferred", BY_DAY, 1, {
    {DUTY, NULL, {TRANSFER}},
  }},
  {"project.duty-transferred", BY_DAY, 1, {
    {DUTY, NULL, {TRANSFER}},
  }},
  {"indicator.duty-transferred", BY_DAY, 1, {
    {DUTY, NULL, {TRANSFER}},
  }},
  {"actor.registered", NO_YEAR, 1, {
    {ACTOR, NULL, {KEY_COLUMN, TEXT_ALWAYS(""), MEMBER(STRING, "dept"),
      ONE_OF("role", "recorder approver planner auditor administrator")}},
  }},
  {"actor.moved", BY_DAY, 1, {
    {ACTOR, NULL, {KEY_COLUMN, MEMBER(DAY, "effective"), MEMBER(STRING, "dept"), NEVER}},
  }},
  {"actor.retired", BY_DAY, 1, {
    {ACTOR, NULL, {KEY_COLUMN, MEMBER(DAY, "effective"), NEVER, NEVER}},
  }},
  {"baseline.set", NO_YEAR, 1, {
    {BASELINE, NULL, {KEY_COLUMN, MEMBER(VERSION, "version"), MEMBER(QUANTITY, "value"),
      PERHAPS(YEAR_NUMBER, "fy"), PERHAPS(STRING, "printed")}},
  }},
  {"baseline.restated", NO_YEAR, 1, {
    {BASELINE, NULL, {KEY_COLUMN, MEMBER(VERSION, "version"), MEMBER(QUANTITY, "value"),
      PERHAPS(YEAR_NUMBER, "fy"), PERHAPS(STRING, "printed")}},
  }},
  {"target.adopted", NO_YEAR, 1, {
    {TARGET, NULL, {KEY_COLUMN, ALWAYS("0"), AIM}},
  }},
  {"target.revised", BY_YEAR, 1, {
    {TARGET, NULL, {KEY_COLUMN, MEMBER(YEAR_NUMBER, "effective_fy"), AIM}},
  }},
  {"target.withdrawn", BY_YEAR, 1, {
    {TARGET, NULL, {KEY_COLUMN, MEMBER(YEAR_NUMBER, "effective_fy"), TEXT_ALWAYS("withdrawn"),
      NEVER, NEVER, NEVER, NEVER, NEVER}},
  }},
  {"measurement.recorded", OF_YEAR, 1, {
    {MEASUREMENT, NULL, {FIGURE}},
  }},
  {"measurement.confirmed", OF_YEAR, 1, {
    {MEASUREMENT, NULL, {FIGURE}},
  }},
  {"measurement.corrected", OF_YEAR, 1, {
    {MEASUREMENT, NULL, {FIGURE}},
  }},
  {"measurement.retracted", OF_YEAR, 1, {
    {MEASUREMENT, NULL, {KEY_COLUMN, MEMBER(YEAR_NUMBER, "fy"), NEVER, TEXT_ALWAYS("retracted"),
      NEVER, NEVER}},
  }},
  {"measurement.declared-missing", OF_YEAR, 1, {
    {MEASUREMENT, NULL, {KEY_COLUMN, MEMBER(YEAR_NUMBER, "fy"), NEVER,
      ONE_OF("because", "no-survey not-available"), NEVER, NEVER}},
  }},
  {"measure.status-changed", BY_DAY, 1, {
    {STATUS, NULL, {STATE}},
  }},
  {"item.status-changed", BY_DAY, 1, {
    {STATUS, NULL, {STATE}},
  }},
  {"project.status-changed", BY_DAY, 1, {
    {STATUS, NULL, {STATE}},
  }},
  {"measure.status-corrected", BY_DAY, 1, {
    {STATUS, NULL, {STATE}},
  }},
  {"item.status-corrected", BY_DAY, 1, {
    {STATUS, NULL, {STATE}},
  }},
  {"project.status-corrected", BY_DAY, 1, {
    {STATUS, NULL, {STATE}},
  }},
};
const unsigned event_type_count = sizeof event_types / sizeof *event_types;
