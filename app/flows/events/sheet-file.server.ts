import { db } from "@db/client.server";
import { deskList } from "~/domains/events/check-in/desk-list.server";
import { getOwnedEvent, sessionsOf } from "~/domains/events/event/event.store.server";
import { placeLine } from "~/domains/events/event/place-line";
import type { Organizer } from "~/domains/people/proof";
import { type TextKey, translator } from "~/i18n/translate";
import { isDemo } from "~/kernel/config";
import { isoDayOf } from "~/kernel/instant-format";
import { formatSpan } from "~/kernel/instant-span";
import { renderSheets } from "~/pdf/render-sheets.server";
import type { SheetBlock } from "~/pdf/sheet-layout.server";

const t = translator("zh-CN");
const p = (key: string, values?: Record<string, string | number>) => t(`checkIn.sheet.print.${key}` as TextKey, values);
/** Lines for who comes without having signed up. */
const EMPTY_LINES = 10;

/** 签到表: everybody with a seat, in the order of sign-up, and empty lines below; no contacts, for it lies open on a table. @throws NotFound */
export async function sheetFile(by: Organizer, slug: string, now: number): Promise<{ name: string; bytes: Buffer }> {
  const event = await getOwnedEvent(db, by, slug);
  const sessions = await sessionsOf(db, event.id);
  const desk = { id: "", eventId: event.id, sessionId: null, name: "", openedBy: null };
  const place = { desk: { ...desk, openedAt: now, seenAt: now, closedAt: null }, event, session: null };
  const people = (await deskList(db, place)).filter(({ state }) => state === "confirmed");
  const row = (cells: readonly string[], bold = false): SheetBlock => ({
    tag: "P",
    text: "",
    bold,
    cells: cells.map((text, i) => ({ text, share: [1, 3, 5, 3, 2][i] as number })),
  });
  const fact = (text: string): SheetBlock => ({ tag: "P", text, above: 2 });
  const when = formatSpan(event.startsAt, event.endsAt, "zh-CN");
  const where = placeLine(event);
  const empty = Array.from({ length: EMPTY_LINES }, () => row([" ", "", "", "", ""]));
  const blocks: SheetBlock[] = [
    { tag: "H1", text: event.title, centred: true },
    { tag: "P", text: p("title"), centred: true, size: 14, above: 2 },
    ...(isDemo() ? [{ ...fact(t("checkIn.pass.paper.demo")), centred: true, quiet: true }] : []),
    { ...fact(p("when", { when })), above: 14 },
    ...(where ? [fact(p("where", { where }))] : []),
    ...(sessions.length > 0 ? [fact(p("session", { session: sessions.map(({ title }) => title).join("、") }))] : []),
    fact(p("organizer", { name: event.organizerName })),
    { ...row([p("number"), p("name"), p("firm"), p("signature"), p("time")], true), above: 14 },
    ...people.map(({ name, firm }, i) => row([String(i + 1), name, firm, "", ""])),
    ...empty,
    { tag: "P", text: p("walkIns"), quiet: true, size: 9, above: 8 },
  ];
  const bytes = await renderSheets({
    title: `${p("title")}`,
    day: isoDayOf(event.startsAt),
    blocks,
    foot: (sheet, of) => p("foot", { title: p("title"), sheet, of }),
  });
  return { name: `${p("file")}-${isoDayOf(event.startsAt)}.pdf`, bytes };
}
