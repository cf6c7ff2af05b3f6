import type { EligibilityLine } from "@db/schema/awards";
import type { Locale, TextKey, Translate } from "~/i18n/translate";
import { formatIsoDay } from "~/kernel/instant-format";

/** Records named with a rule; the rest stands in the ledger or list that it links to. */
const SHOWN = 3;

const PLACES: Record<string, { href: string; words: TextKey; of: (id: string) => string }> = {
  certificate: { href: "/exams", words: "nominations.eligibility.certificateDo", of: (id) => `/me/certificates/${id}` },
  appointment: {
    href: "/me/appointments",
    words: "nominations.eligibility.appointmentDo",
    of: (id) => `/me/appointments/${id}`,
  },
  hours: { href: "/me/hours", words: "nominations.eligibility.hoursDo", of: () => "/me/hours" },
  duties: { href: "/me/duties", words: "nominations.eligibility.dutiesDo", of: () => "/me/duties" },
};

/** Where something can be done about a rule. */
export const placeOf = (rule: string) => PLACES[rule];

/** A rule in words, and how it stands: what is there, and from when on time alone mends it. */
export function lineWords(t: Translate, locale: Locale, line: EligibilityLine): { rule: string; detail: string } {
  const { rule, values, from, met } = line;
  const said = (value: string | number | null) =>
    typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatIsoDay(value, locale) : (value ?? "");
  const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said(value)]));
  const kinds = rule === "duties" && Number(values.neededKinds ?? 0) > 1;
  const now = rule === "appointment" && values.since === null ? "appointmentNone" : `${rule}Now`;
  const parts = [
    ...(rule === "award" ? [] : [t(`nominations.eligibility.${now}` as TextKey, filled)]),
    ...(met || from === null ? [] : [t("nominations.eligibility.from", { day: formatIsoDay(from, locale) })]),
  ];
  return {
    rule: t(`nominations.eligibility.${rule}${kinds ? "Kinds" : ""}` as TextKey, filled),
    detail: parts.join(locale === "en" ? ", " : "，"),
  };
}

/** The latest records behind a rule with where they stand, and how many more there are. */
export function recordLinks({ rule, records }: EligibilityLine): {
  shown: { title: string; href: string }[];
  more: number;
} {
  const place = PLACES[rule];
  if (!place) return { shown: [], more: 0 };
  const latest = [...records].sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? 1 : -1));
  const shown = latest.slice(0, SHOWN).map(({ id, title }) => ({ title, href: place.of(id) }));
  return { shown, more: records.length - shown.length };
}
