import { db } from "@db/client.server";
import { passText } from "~/domains/events/check-in/pass.server";
import { eventState } from "~/domains/events/event/event";
import { getEvent } from "~/domains/events/event/event.store.server";
import { placeLine } from "~/domains/events/event/place-line";
import { isAhead } from "~/domains/events/event/state-questions";
import { getOwnRegistration } from "~/domains/events/registration/own-registration.store.server";
import { formatPassCode } from "~/domains/events/registration/pass-code";
import { type TextKey, translator } from "~/i18n/translate";
import { now } from "~/kernel/clock";
import { isDemo } from "~/kernel/config";
import { isoDayOf } from "~/kernel/instant-format";
import { formatSpan } from "~/kernel/instant-span";
import { drawAlphanumericQr } from "~/pdf/qr-figure.server";
import { renderSheets } from "~/pdf/render-sheets.server";
import type { SheetBlock } from "~/pdf/sheet-layout.server";

const t = translator("zh-CN");
const p = (key: string, values?: Record<string, string | number>) => t(`checkIn.pass.paper.${key}` as TextKey, values);
/** Six centimetres of code: read from half a metre, also by an old phone. */
const QR_POINTS = 210;

/**
 * Her pass on a sheet of A4: the event, when, where, the code, and no name, so that a sheet left in a printer tells nobody who comes.
 * Null where the registration gives none, and where there is no door to show it at: what is over, postponed or cancelled. @throws NotFound for anybody else's
 */
export async function passFile(
  personId: string,
  registrationId: string,
): Promise<{ name: string; bytes: Buffer; code: string } | null> {
  const own = await getOwnRegistration(db, personId, registrationId);
  if (own.state !== "confirmed" || own.passCode === null) return null;
  const event = await getEvent(db, own.eventId);
  if (!isAhead(eventState(event, now()))) return null;
  const { eventId, passCode, appliedAt } = own;
  const code = formatPassCode(passCode);
  const { path, side } = drawAlphanumericQr(await passText({ eventId, passCode, appliedAt }));
  const where = placeLine(event) || p("online");
  const line = (text: string): SheetBlock => ({ tag: "P", text, centred: true, above: 4, size: 11 });
  const blocks: SheetBlock[] = [
    { tag: "P", text: p("title"), centred: true, size: 12, quiet: true },
    { tag: "H1", text: event.title, centred: true, above: 8 },
    ...(isDemo() ? [{ ...line(p("demo")), quiet: true }] : []),
    line(formatSpan(event.startsAt, event.endsAt, "zh-CN")),
    line(where),
    {
      tag: "P",
      text: `${t("checkIn.pass.picture")}，${p("code")}${code}`,
      figure: { path, side, size: QR_POINTS },
      above: 24,
    },
    { tag: "H2", text: code, centred: true, size: 30, above: 4 },
    { ...line(p("use")), above: 18 },
    line(p("own")),
    line(p("cancelled")),
    { ...line(`${p("organizer")}：${event.organizerName}，${event.contact}`), above: 24, quiet: true, size: 10 },
  ];
  const bytes = await renderSheets({
    title: p("title"),
    day: isoDayOf(event.startsAt),
    blocks,
    foot: (sheet, of) => p("foot", { sheet, of }),
  });
  return { name: `${p("title")}-${isoDayOf(event.startsAt)}.pdf`, bytes, code: passCode };
}
