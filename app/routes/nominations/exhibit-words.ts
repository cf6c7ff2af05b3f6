import type { ExhibitView } from "~/flows/awards/exhibit-views.server";
import type { Locale, TextKey, Translate } from "~/i18n/translate";
import { formatIsoDay } from "~/kernel/instant-format";

/** What of an exhibit its words are made of; officers and jurors read the same. */
export type ExhibitFacts = Pick<ExhibitView, "kind" | "title" | "facts" | "day">;

/** An exhibit in words: what it is, and lines of what is known of it. */
export function exhibitWords(
  t: Translate,
  locale: Locale,
  { kind, title, facts, day }: ExhibitFacts,
): { title: string; lines: string[] } {
  const said = (value: string | number | null | undefined) =>
    typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatIsoDay(value, locale) : (value ?? "");
  const of = (name: string) => said(facts[name]);
  const filled = Object.fromEntries(Object.keys(facts).map((name) => [name, of(name)]));
  const say = (key: string) => t(`nominations.exhibits.${key}` as TextKey, filled);
  if (kind === "certificate")
    return {
      title,
      lines: [say("certificate"), ...(facts.expiresOn ? [sayDay("certificateUntil", of("expiresOn"))] : [])],
    };
  if (kind === "appointment")
    return { title, lines: [say("appointment"), say(facts.to ? "appointmentRan" : "appointmentRuns")] };
  if (kind === "hours") return { title: say("hours"), lines: [say("hoursOf"), ...(facts.from ? [say("span")] : [])] };
  if (kind === "event") return { title, lines: [say("event"), ...(day ? [String(said(day))] : [])] };
  if (kind === "duty") {
    const name = t(`dutyWords.${facts.duty}.name` as TextKey);
    const latest = title === "" ? [] : [t("nominations.exhibits.dutyLast", { sentence: title })];
    return { title: name, lines: [say("duty"), ...latest] };
  }
  if (kind === "standard") {
    const words = t(`duties.standards.kinds.${facts.standardKind}` as TextKey);
    return { title, lines: [t("nominations.exhibits.standard", { kind: words, day: said(day) })] };
  }
  return { title, lines: [] };

  function sayDay(key: "certificateUntil", value: string | number): string {
    return t(`nominations.exhibits.${key}`, { day: value });
  }
}

/** Where the nominee finds the record behind an exhibit herself. */
export function recordAddress({ kind, ref }: Pick<ExhibitView, "kind" | "ref">): string | undefined {
  if (kind === "certificate") return `/me/certificates/${ref}`;
  if (kind === "appointment") return `/me/appointments/${ref}`;
  if (kind === "hours" || kind === "event") return "/me/hours";
  return kind === "duty" || kind === "standard" ? "/me/duties" : undefined;
}
