import type { StandardKind } from "@db/statuses";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import type { Locale, TextKey, Translate } from "~/i18n/translate";
import { formatIsoDay, formatYear } from "~/kernel/instant-format";
import type { ExhibitTold } from "./exhibit-words";

/** What is known of an exhibit, a line each; a line of which something is not told is left out. */
export const exhibitDetails = (t: Translate, locale: Locale, kind: Kind, exhibit: ExhibitTold): string[] =>
  DETAILS[kind](say(t, locale, exhibit)).filter((line) => line !== "");

type Kind = "certificate" | "appointment" | "hours" | "event" | "duty" | "standard" | "document";
type Value = string | number | null;

interface Say {
  /** A text filled with facts; empty where one of them is not known. */
  line(key: string, values: Record<string, Value>): string;
  day(value: unknown): string | null;
  fact(name: string): Value;
  title: string;
  own: string | null;
  word(key: TextKey): string;
}

const say = (t: Translate, locale: Locale, { facts, day, title }: ExhibitTold): Say => ({
  line: (key, values) =>
    Object.values(values).some((value) => value === null || value === "")
      ? ""
      : t(`nominationWords.exhibit.${key}` as TextKey, values as Record<string, string | number>),
  day: (value) => (typeof value === "string" ? daySaid(value, locale) : null),
  fact: (name) => facts[name] ?? null,
  title,
  own: day === null ? null : daySaid(day, locale),
  word: (key) => t(key),
});

/** A day, or the year that a blind dossier tells of it; null for anything else. */
function daySaid(text: string, locale: Locale): string | null {
  if (/^\d{4}$/.test(text)) return formatYear(text, locale);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatIsoDay(text, locale) : null;
}

/** From a day to a day; a single one is told once. */
const span = (line: Say["line"], from: string | null, to: string | null): string =>
  from !== null && from === to ? from : line("term", { from, to });

const DETAILS: Record<Kind, (said: Say) => string[]> = {
  certificate: ({ line, fact, own, day }) => [
    line("code", { code: formatCertificateCode(String(fact("code") ?? "")) }),
    line("issuer", { issuer: fact("issuer") }),
    line("issued", { day: own }),
    line("expires", { day: day(fact("expiresOn")) }),
  ],
  appointment: ({ line, fact, day }) => [
    line("number", { number: fact("number") }),
    day(fact("to")) === null
      ? line("since", { from: day(fact("from")) })
      : line("term", { from: day(fact("from")), to: day(fact("to")) }),
    line("duties", { count: fact("duties") }),
  ],
  hours: ({ line, fact, day }) => [
    line("hours", { hours: fact("hours") }),
    ...(["lesson", "event", "claim"] as const).map((of) => line(`hoursOf.${of}`, { hours: fact(of) || null })),
    span(line, day(fact("from")), day(fact("to"))),
  ],
  event: ({ line, fact, own }) => [line("day", { day: own }), line("minutes", { minutes: fact("minutes") })],
  duty: ({ line, fact, day, title }) => [
    line(fact("confirmed") === 0 ? "recordsUnconfirmed" : "records", {
      count: fact("count"),
      confirmed: fact("confirmed"),
    }),
    span(line, day(fact("first")), day(fact("last"))),
    line("latest", { sentence: title }),
  ],
  standard: ({ line, fact, own, word }) => [
    word(`duties.standards.kinds.${fact("standardKind") as StandardKind}`),
    line("disclosed", { day: own }),
  ],
  document: () => [],
};
