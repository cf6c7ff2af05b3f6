import { correctedAt } from "~/domains/events/after/minutes";
import { type TextKey, translator } from "~/i18n/translate";
import { formatInstant } from "~/kernel/instant-format";
import { formatSpan } from "~/kernel/instant-span";
import type { ArchivedEvent } from "./read-archived.server";

const t = translator("zh-CN");
const p = (key: string, values?: Record<string, string | number>) => t(`eventArchive.${key}` as TextKey, values);
const at = (ms: number): string => formatInstant(ms, "zh-CN");
/** Lines as every editor here shows them, with a mark so that old ones take it for UTF-8. */
const textFile = (lines: readonly (string | false | null)[]): string =>
  `\ufeff${lines.filter((line) => line !== false && line !== null).join("\r\n")}\r\n`;

/** What the archive is, what is in it, what is not, and how to check it. */
export const readmeText = ({ event, minutes, results }: ArchivedEvent): string =>
  textFile([
    p("readme.title", { title: event.title }),
    "",
    p("readme.made", { organizer: event.organizerName, site: t("ui.siteName") }),
    "",
    ...["facts", "agenda", "changes", "registrations", "checkIns", "attendance", "ledger"].map((key) =>
      p(`readme.${key}`),
    ),
    p(minutes ? "readme.minutes" : "readme.noMinutes"),
    p(results ? "readme.survey" : "readme.noSurvey"),
    ...["materials", "photos", "announcements", "manifest"].map((key) => p(`readme.${key}`)),
    "",
    p("readme.left"),
    p("readme.check"),
    p("readme.keep"),
  ]);

export function factsText({ event, lines }: ArchivedEvent): string {
  const fact = (key: string, value: string | null) => (value ? p("fact", { name: p(`facts.${key}`), value }) : null);
  const came = lines.filter(({ outcome, outcomeNow }) => (outcome ?? outcomeNow) === "attended").length;
  return textFile([
    fact("title", event.title),
    fact("time", formatSpan(event.startsAt, event.endsAt, "zh-CN")),
    fact("mode", t(`events.modes.${event.mode}`)),
    fact("venue", event.venue),
    fact("address", event.address),
    fact("organizer", event.organizerName),
    fact("published", event.publishedAt === null ? null : at(event.publishedAt)),
    fact("summarised", event.summarisedAt === null ? null : at(event.summarisedAt)),
    fact("archived", event.archivedAt === null ? null : at(event.archivedAt)),
    fact("capacity", event.capacity === null ? p("unlimited") : String(event.capacity)),
    fact("hours", p(event.earnsHours ? "yes" : "no")),
    fact("attended", String(came)),
    "",
    event.summary,
    "",
    event.description.replace(/\n/g, "\r\n"),
  ]);
}

export function minutesText({ event, minutes, decisions }: ArchivedEvent): string {
  if (!minutes) return "";
  const corrected = correctedAt(minutes);
  return textFile([
    t("after.print.title", { title: event.title }),
    "",
    p("minutes.summary"),
    minutes.summary.replace(/\n/g, "\r\n"),
    "",
    p("minutes.text"),
    minutes.text.replace(/\n/g, "\r\n"),
    ...(decisions.length > 0
      ? ["", p("minutes.decisions"), ...decisions.map(({ text }, n) => `${n + 1}. ${text}`)]
      : []),
    "",
    minutes.publishedAt !== null && t("after.minutes.published", { at: at(minutes.publishedAt) }),
    corrected !== null && t("after.minutes.corrected", { at: at(corrected) }),
  ]);
}
