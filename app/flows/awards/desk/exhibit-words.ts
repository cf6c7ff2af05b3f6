import type { Duty, StandardKind } from "@db/statuses";
import type { Exhibit } from "~/domains/awards/nomination/nomination-content";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import type { Locale, TextKey, Translate } from "~/i18n/translate";
import { formatIsoDay } from "~/kernel/instant-format";

type Shown = Pick<Exhibit, "id" | "kind" | "title" | "day" | "facts" | "source" | "checkedBy" | "fileId">;

/** An exhibit in words, for the page, the workbook and the form alike. */
export interface ExhibitWords {
  id: string;
  /** 证书：培训合格证书 */
  title: string;
  /** Figures and days that stand in it. */
  details: string[];
  /** 平台记录一致 or 申报人提供, and of the former who checked the record. */
  source: Exhibit["source"];
  mark: string;
  checkedBy: string | null;
  fileId: string | null;
}

const KINDS = ["certificate", "appointment", "hours", "event", "duty", "standard", "document"] as const;
const CHECKERS = ["program", "organizer", "bureau", "enterprise", "issuer"] as const;

/** @param t of the language asked for, which is `locale` */
export function exhibitWords(t: Translate, locale: Locale, exhibit: Shown): ExhibitWords {
  const { id, source, fileId, title, checkedBy } = exhibit;
  const kind = KINDS.find((one) => one === exhibit.kind);
  const kindWord = kind ? t(`nominationDesk.exhibit.kinds.${kind}`) : exhibit.kind;
  const checker = CHECKERS.find((one) => one === checkedBy);
  return {
    ...{ id, source, fileId },
    title: title === "" ? kindWord : t("nominationDesk.exhibit.titled", { kind: kindWord, title }),
    details: (kind ? DETAILS[kind](say(t, locale, exhibit)) : []).filter((line) => line !== ""),
    mark: t(`nominationDesk.exhibit.sources.${source}`),
    checkedBy: source === "checked" && checker ? t(`nominationDesk.exhibit.checkers.${checker}`) : null,
  };
}

interface Say {
  /** A text filled with facts; empty where one of them is not known. */
  line(key: string, values: Record<string, string | number | null>): string;
  day(value: unknown): string | null;
  fact(name: string): string | number | null;
  own: string | null;
  word(key: string): string;
}

const say = (t: Translate, locale: Locale, { facts, day }: Shown): Say => ({
  line: (key, values) =>
    Object.values(values).some((value) => value === null || value === "")
      ? ""
      : t(`nominationDesk.exhibit.${key}` as TextKey, values as Record<string, string | number>),
  day: (value) => (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatIsoDay(value, locale) : null),
  fact: (name) => facts[name] ?? null,
  own: day === null ? null : formatIsoDay(day, locale),
  word: (key) => t(key as TextKey),
});

const DETAILS: Record<(typeof KINDS)[number], (said: Say) => string[]> = {
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
    line("ofHours", { lesson: fact("lesson"), event: fact("event"), claim: fact("claim") }),
    line("term", { from: day(fact("from")), to: day(fact("to")) }),
  ],
  event: ({ line, fact, own }) => [line("day", { day: own }), line("minutes", { minutes: fact("minutes") })],
  duty: ({ line, fact, day, word }) => [
    word(`appointments.duty.${fact("duty") as Duty}`),
    line("records", { count: fact("count"), confirmed: fact("confirmed") }),
    line("term", { from: day(fact("first")), to: day(fact("last")) }),
  ],
  standard: ({ line, fact, own, word }) => [
    word(`duties.standards.kinds.${fact("standardKind") as StandardKind}`),
    line("disclosed", { day: own }),
  ],
  document: () => [],
};
