import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, expect, it } from "vitest";
import { readBack } from "~/domains/events/calendar/read-back.fixture";
import { eventRow, lay, registrationRow } from "~/domains/events/calendar/stored-events.fixture";
import { maintain, person, transact } from "~/domains/ledger/transact.server";
import { createDelivery } from "~/domains/mail/deliver.server";
import { forgetMailAddresses } from "~/domains/mail/forget-addresses.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { openPostOffice, type PostOffice } from "~/domains/mail/post-office.fixture";
import { eraseRecipient } from "~/domains/mail/recipient-records.server";
import { sendDueMail } from "~/domains/mail/send-due.server";
import { newcomer } from "~/domains/people/people.fixture";
import { findMailReader } from "../../mail-reader.server";
import { seatCalendar } from "./seat-calendar.server";

const START = Date.now() + 100 * 86_400_000;
let office: PostOffice | undefined;
afterEach(async () => {
  await office?.close();
  await maintain(async (tx) => void (await tx.delete(tables.mail)));
});

/** Somebody with a seat, and a mail about it with its calendar in the queue. */
async function told(method: "REQUEST" | "CANCEL", change: Parameters<typeof eventRow>[1] = {}, endedBefore = 0) {
  const { person: she } = await newcomer({ name: "李四" });
  const event = eventRow(START, change);
  const one = registrationRow(event, she.personId);
  const over = Array.from({ length: endedBefore }, () => registrationRow(event, she.personId, { state: "cancelled" }));
  await lay([event], [...over, one]);
  const id = await maintain(async (tx) => {
    const reader = await findMailReader(tx as never, she.personId);
    if (!reader) throw new Error("no reader");
    const part = await seatCalendar(tx as never, method, { event, session: null, one }, reader);
    return queueMail(tx, { ...reader, template: "registration", subject: "名额", text: "请看附件。\n", ...part });
  });
  return { she, event, id };
}

/** Text in quoted-printable (RFC 2045 §6.7) as it was. */
const unquoted = (text: string): string =>
  Buffer.from(
    text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

/** The parts of a mail by their types, decoded. */
function partsOf(text: string): Map<string, string> {
  const parts = text.split(/\r?\n--[^\r\n]+\r?\n/).slice(1);
  return new Map(
    parts.map((part) => {
      const [head = "", body = ""] = part.split(/\r?\n\r?\n([\s\S]*)/);
      const type = /Content-Type: ([^\r\n]+(?:\r?\n[ \t][^\r\n]+)*)/i.exec(head)?.[1]?.replace(/\s+/g, " ") ?? "";
      const inside = body.split(/\r?\n--/)[0] as string;
      const base64 = /Content-Transfer-Encoding: base64/i.test(head);
      return [type, base64 ? Buffer.from(inside, "base64").toString("utf8") : unquoted(inside)];
    }),
  );
}

it("a mail to who has a seat carries REQUEST as an alternative of its text, which calendars read", async () => {
  office = await openPostOffice();
  const { event } = await told("REQUEST", { sequence: 2, meetingLink: "https://meet.example/s3cret", mode: "hybrid" });
  await sendDueMail(createDelivery(office.url));
  const [mail] = office.received;
  const parts = partsOf(mail?.text ?? "");
  expect(mail?.text).toMatch(/multipart\/alternative/);
  const calendar = parts.get("text/calendar; charset=utf-8; method=REQUEST") ?? "";
  const { events, theirs } = readBack(calendar);
  expect(events[0]?.getFirstPropertyValue("uid")).toBe(event.id);
  expect(events[0]?.getFirstPropertyValue("sequence")).toBe(2);
  expect(events[0]?.getFirstProperty("attendee")?.getFirstValue()).toBe(`mailto:${mail?.to}`);
  expect(theirs[0]).toMatchObject({ uid: event.id, method: "REQUEST", status: "CONFIRMED", summary: event.title });
  expect(theirs[0]?.start?.getTime()).toBe(Math.floor(event.startsAt / 1000) * 1000);
  expect([...parts.values()].join()).not.toContain("s3cret");
});

it("a cancelled event goes out as CANCEL with the same UID and the raised SEQUENCE, above what she gave up before", async () => {
  office = await openPostOffice();
  const { event } = await told("CANCEL", { sequence: 3, cancelledAt: START - 1 }, 2);
  await sendDueMail(createDelivery(office.url));
  const calendar = partsOf(office.received[0]?.text ?? "").get("text/calendar; charset=utf-8; method=CANCEL") ?? "";
  const [gone] = readBack(calendar).events;
  expect(gone?.getFirstPropertyValue("uid")).toBe(event.id);
  expect(gone?.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(gone?.getFirstPropertyValue("sequence")).toBe(5);
});

it("is byte for byte the same on every try, and is not kept once it is out", async () => {
  const folder = mkdtempSync(join(tmpdir(), "academy-invite-"));
  const { id } = await told("REQUEST");
  const deliver = createDelivery("", folder);
  const stored = async () => (await db.select().from(tables.mail).where(eq(tables.mail.id, id)))[0];
  const mail = await stored();
  if (!mail) throw new Error("no mail");
  const read = () => readFileSync(join(folder, "outbox", `${id}.eml`), "utf8");
  await deliver(mail);
  const first = read();
  await deliver(mail);
  expect(read()).toBe(first);
  expect(first).toContain("method=REQUEST");
  await sendDueMail(deliver);
  expect(await stored()).toMatchObject({ state: "sent", text: null, calendar: null, calendarMethod: "REQUEST" });
});

it("goes with its reader, and with the addresses of old mails", async () => {
  const { she, id } = await told("REQUEST");
  const stored = async () => (await db.select().from(tables.mail).where(eq(tables.mail.id, id)))[0];
  expect((await stored())?.calendar).toContain("mailto:");
  await transact(person(she.personId), async (tx) => {
    await eraseRecipient(tx, she.personId, { account: null, appointments: [], waiting: [] });
    tx.record({ act: "person.erased", subject: { kind: "person", id: she.personId } });
  });
  expect(await stored()).toMatchObject({ state: "failed", calendar: null, text: null });
  const old = await told("CANCEL");
  const set = { state: "failed" as const, createdAt: 1 };
  await maintain(async (tx) => void (await tx.update(tables.mail).set(set).where(eq(tables.mail.id, old.id))));
  await forgetMailAddresses();
  const [row] = await db.select().from(tables.mail).where(eq(tables.mail.id, old.id));
  expect(row).toMatchObject({ calendar: null, toAddress: null });
});
