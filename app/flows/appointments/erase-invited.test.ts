import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq, isTable } from "drizzle-orm";
import { expect, it } from "vitest";
import { readAppointedRecords } from "~/domains/appointments/appointed-records.server";
import { stateOf } from "~/domains/appointments/appointment";
import { addFirm, addFirmAdministrator, inTest, proposal } from "~/domains/appointments/appointments.fixture";
import { stateEducation } from "~/domains/appointments/state-employment.server";
import { forgetMailAddresses } from "~/domains/mail/forget-addresses.server";
import { newcomer, PASSWORD } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { dayBeside } from "~/kernel/calendar-days";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { erasePerson } from "../people/erase-person.server";
import { acceptProposal, askFirmToExplain, declineProposal, openInvitation } from "./answer-proposal.server";
import { drawInvitationCode, proposeDirector, withdrawFromDirector } from "./appoint-director.server";

/** Every row that holds one of these words, by table. */
async function rowsWith(words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [name, table] of Object.entries(tables)) {
    if (!isTable(table)) continue;
    const rows = (await db.select().from(table as never)).map((row) => JSON.stringify(row));
    found.push(...rows.filter((row) => words.some((word) => row.includes(word))).map((row) => `${name} ${row}`));
  }
  return found;
}
const DAY_MS = 86_400_000;

async function invited(account: string, name: string) {
  const by = await addFirmAdministrator(await addFirm());
  const texts = { statement: `${name}熟悉法规`, authority: `授权${name}组织标准化工作`, otherDuties: `${name}的其他` };
  const done = await proposeDirector(by, proposal({ whom: "account", account, name, ...texts }));
  if (!done.ok) throw new Error(done.reason);
  return { by, id: done.appointment.id };
}
const erase = async (who: Person) => expect(await erasePerson(who, PASSWORD, now())).toEqual({ ok: true });

it("whom a firm invited by her account is in no mail any more once she is erased, whoever it went to", async () => {
  const account = "invited-canary@example.org";
  const name = "司马请柬";
  const { by, id } = await invited(account, name);
  // One has gone out, and one to the firm waits.
  await inTest((tx) =>
    tx.update(tables.mail).set({ state: "sent", text: null }).where(eq(tables.mail.toAddress, account)),
  );
  const { person: who } = await newcomer({ name, account });
  await openInvitation(who, id, await drawInvitationCode(by, id));
  await stateEducation(who, { degree: "secondary", title: null });
  await askFirmToExplain(who, id);
  const told = await db.select().from(tables.mail).where(eq(tables.mail.personId, by.personId));
  expect(told.map(({ subject, text }) => `${subject} ${text}`).join()).toContain(name);
  await erase(who);
  expect(await rowsWith([name, account])).toEqual([]);
  const after = await db.select().from(tables.mail).where(eq(tables.mail.appointmentId, id));
  expect(after.map(({ state, lastError }) => [state, lastError])).toContainEqual(["failed", "erased"]);
});

it("of an invitation that is taken back neither name nor account nor a sentence stays with the firm", async () => {
  const account = "withdrawn-canary@example.org";
  const name = "司马回柬";
  const { by, id } = await invited(account, name);
  await withdrawFromDirector(by, id);
  expect((await rowsWith([name])).filter((row) => !row.startsWith("mail "))).toEqual([]);
  const { person: who } = await newcomer({ name, account });
  await erase(who);
  expect(await rowsWith([name, account])).toEqual([]);
});

it("an invitation whose code nobody typed outlives who merely holds its account: neither its terms nor its mail are touched", async () => {
  const account = "squatter-canary@example.org";
  const { by, id } = await invited(account, "司马未启");
  const row = async () => {
    const [one] = await db.select().from(tables.appointment).where(eq(tables.appointment.id, id));
    return [one, await db.select().from(tables.mail).where(eq(tables.mail.appointmentId, id))];
  };
  const before = await row();
  const { person: squatter } = await newcomer({ name: "冒名", account });
  expect((await readAppointedRecords(db, squatter.personId)).appointments.map((one) => one.id)).toEqual([id]);
  await erase(squatter);
  expect(await row()).toEqual(before);
  // The account is free again, and whoever has the code takes the proposal up.
  const { person: who } = await newcomer({ name: "司马未启", account });
  expect(await openInvitation(who, id, await drawInvitationCode(by, id))).toEqual({ ok: true });
});

it("an appointment that runs ends on the day of the erasure, one to come on its first day, and the firm is told; no word about her stays", async () => {
  const { person: who } = await newcomer({ name: "司马聘任", account: "appointed-canary@example.org" });
  const today = isoDayOf(now());
  const tomorrow = dayBeside(today, 1);
  const texts = { statement: "司马聘任熟悉法规", authority: "授权司马聘任组织", shortfall: "司马聘任先行聘任" };
  const appoint = async (from: string, answer: "accepted" | "declined") => {
    const by = await addFirmAdministrator(await addFirm());
    await inTest((tx) =>
      tx.update(tables.person).set({ enterpriseId: by.actsForId }).where(eq(tables.person.id, who.personId)),
    );
    const done = await proposeDirector(by, proposal({ whom: who.personId, from, ...texts }));
    if (!done.ok) throw new Error(done.reason);
    if (answer === "declined") await declineProposal(who, done.appointment.id, "司马聘任不接受");
    else await acceptProposal(who, done.appointment.id, { register: true, locale: "zh-CN" });
    return { id: done.appointment.id, by };
  };
  const running = await appoint("2026-01-01", "accepted");
  const coming = await appoint(tomorrow, "accepted");
  const declined = await appoint("2026-01-01", "declined");
  await erase(who);
  const row = async ({ id }: { id: string }) => {
    const [one] = await db.select().from(tables.appointment).where(eq(tables.appointment.id, id));
    return [one?.answer, one?.endsOn, one?.endedBy, one && stateOf(one, today), one?.personId, one?.publicSince];
  };
  expect(await row(running)).toEqual(["accepted", today, "director", "ended", null, null]);
  expect(await row(coming)).toEqual(["accepted", tomorrow, "director", "ended", null, null]);
  expect(await row(declined)).toEqual(["declined", null, null, "declined", null, null]);
  expect((await rowsWith(["司马聘任"])).filter((one) => !one.startsWith("mail"))).toEqual([]);
  const told = async ({ by }: { by: { personId: string } }) =>
    (await db.select().from(tables.mail).where(eq(tables.mail.personId, by.personId))).map(({ template }) => template);
  expect(await told(running)).toContain("appointment-endedByErasure");
  expect(await told(coming)).toContain("appointment-endedByErasure");
  expect(await told(declined)).not.toContain("appointment-endedByErasure");
});

it("a mail that is over keeps its address for 90 days; one that waits keeps it as long as it waits", async () => {
  const row = (change: Partial<typeof tables.mail.$inferInsert>) => ({
    id: newId(now()),
    personId: null,
    toAddress: "kept@example.org",
    appointmentId: null,
    template: "t",
    topic: null,
    subject: "s",
    text: null,
    messageId: newId(now()),
    state: "sent" as const,
    tries: 1,
    createdAt: now() - 91 * DAY_MS,
    dueAt: 0,
    sentAt: 0,
    lastError: null,
    ...change,
  });
  const rows = [row({}), row({ createdAt: now() - 89 * DAY_MS }), row({ state: "queued", dueAt: now() + DAY_MS })];
  await inTest((tx) => tx.insert(tables.mail).values(rows));
  await forgetMailAddresses();
  const kept = await db.select().from(tables.mail).where(eq(tables.mail.toAddress, "kept@example.org"));
  expect(kept.map(({ id }) => id).sort()).toEqual([rows[1]?.id, rows[2]?.id].sort());
});
