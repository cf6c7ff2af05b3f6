import { db } from "@db/client.server";
import { isRegistered } from "~/domains/events/after/attended.server";
import { correctedAt } from "~/domains/events/after/minutes";
import { findMinutes, type Minutes, type Resolution, resolutionsOf } from "~/domains/events/after/minutes.store.server";
import type { Event } from "~/domains/events/event/event";
import { findPublicEvent } from "~/domains/events/event/event.store.server";
import { placeLine } from "~/domains/events/event/place-line";
import type { SignedIn } from "~/domains/people/visitor";
import { type TextKey, translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { formatSpan } from "~/kernel/instant-span";
import { chineseDay } from "~/pdf/chinese-text";
import { renderSheets } from "~/pdf/render-sheets.server";
import type { SheetBlock } from "~/pdf/sheet-layout.server";
import { organizes } from "./paper-access.server";

const t = translator("zh-CN");
const p = (key: string, values?: Record<string, string | number>) => t(`after.print.${key}` as TextKey, values);

/** The published minutes of an event as a PDF, for the registered and its organizers; null for everybody else. */
export async function findMinutesFile(who: SignedIn, slug: string): Promise<{ name: string; bytes: Buffer } | null> {
  const event = await findPublicEvent(db, slug);
  const minutes = event && (await findMinutes(db, event.id));
  if (!event || !minutes || minutes.publishedAt === null) return null;
  if (!(await organizes(who, event.id)) && !(await isRegistered(db, event.id, who.personId))) return null;
  return minutesFile(event, minutes);
}

/** Minutes on paper, laid out as plainly as 纪要 are (GB/T 9704-2012, 10.3): what was held, what was said, what was decided. */
export async function minutesFile(event: Event, minutes: Minutes): Promise<{ name: string; bytes: Buffer }> {
  const { decisions, tasks } = await resolutionsOf(db, event.id);
  const title = p("title", { title: event.title });
  const bytes = await renderSheets({
    title,
    day: isoDayOf(minutes.publishedAt ?? minutes.savedAt),
    blocks: minutesBlocks(event, minutes, decisions, tasks),
    foot: (sheet, of) => p("foot", { title: event.title, sheet, of }),
  });
  return { name: `${title}.pdf`, bytes };
}

export function minutesBlocks(
  event: Event,
  minutes: Pick<Minutes, "text" | "savedAt" | "publishedAt">,
  decisions: readonly Pick<Resolution, "text">[],
  tasks: readonly Pick<Resolution, "text" | "owner" | "dueOn">[],
): SheetBlock[] {
  const fact = (key: string, text: string): SheetBlock => ({ tag: "P", lead: p(key), text, size: 11 });
  let number = 0;
  const part = (key: string, blocks: SheetBlock[]): SheetBlock[] =>
    blocks.length === 0
      ? []
      : [{ tag: "H2", text: p("heading", { n: p("numerals")[number++] as string, text: p(key) }) }, ...blocks];
  const listed = (all: readonly string[]): SheetBlock[] =>
    all.map((text, n) => ({ tag: "P", text: p("item", { n: n + 1, text }), indented: true, size: 11.5, above: 3 }));
  const corrected = correctedAt({ ...minutes, summary: "" });
  const where = event.mode === "online" ? p("online") : placeLine(event);
  return [
    { tag: "H1", text: p("title", { title: event.title }), centred: true },
    { ...fact("time", formatSpan(event.startsAt, event.endsAt, "zh-CN")), above: 20 },
    ...(where ? [fact("place", where)] : []),
    fact("organizer", event.organizerName),
    ...part(
      "text",
      minutes.text.split(/\n+/).map((text) => ({ tag: "P", text, indented: true, size: 11.5, above: 4 })),
    ),
    ...part("decisions", listed(decisions.map(({ text }) => text))),
    ...part("tasks", listed(tasks.map((task) => taskLine(task)))),
    { tag: "P", text: event.organizerName, above: 26 },
    { tag: "P", text: chineseDay(isoDayOf(minutes.publishedAt ?? minutes.savedAt)) },
    ...(corrected === null
      ? []
      : [
          {
            tag: "P",
            text: p("corrected", { day: chineseDay(isoDayOf(corrected)) }),
            quiet: true,
            size: 9,
            above: 10,
          } as const,
        ]),
  ];
}

/** 整理案例（王工，2026年12月1日前）. */
function taskLine({ text, owner, dueOn }: Pick<Resolution, "text" | "owner" | "dueOn">): string {
  const note = [owner, dueOn && p("until", { day: chineseDay(dueOn) })].filter(Boolean).join("，");
  return note === "" ? text : p("noted", { text, note });
}
