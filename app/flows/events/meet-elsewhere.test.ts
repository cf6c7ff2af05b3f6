import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { changesOf, getEvent } from "~/domains/events/event/event.store.server";
import { changeEvent, openEvent, organizerFor } from "~/domains/events/events.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { meetElsewhere } from "./call/run-event.server";
import { signUp } from "./seats/sign-up.server";
import { showEvent } from "./show-event.server";

beforeAll(seedRegions);
const HOUR = 3_600_000;
const [OLD, NEW] = ["https://meeting.example.org/old", "https://meeting.example.org/new"];
const sign = (who: Person, slug: string, attendance: "online" | "on-site") =>
  signUp(who, slug, { attendance, photoConsent: false, invitationCode: "", typed: {}, formKey: null });
const mails = (personId: string) =>
  db
    .select({ text: tables.mail.text, calendar: tables.mail.calendar })
    .from(tables.mail)
    .where(and(eq(tables.mail.personId, personId), eq(tables.mail.template, "event-linkChanged")));

it("a running event meets elsewhere: who takes part online is told and sees the new link, nobody else", async () => {
  const by = organizerFor((await newcomer()).person);
  const event = await openEvent(now(), { mode: "hybrid", meetingLink: OLD });
  const [online, there] = [(await newcomer()).person, (await newcomer()).person];
  await sign(online, event.slug, "online");
  await sign(there, event.slug, "on-site");
  await expect(meetElsewhere(by, event.slug, NEW)).rejects.toMatchObject({ reason: "event.state.open" });

  const startsAt = now() - HOUR;
  await changeEvent(event, { startsAt, endsAt: now() + HOUR, registrationClosesAt: startsAt });
  await meetElsewhere(by, event.slug, NEW);
  await meetElsewhere(by, event.slug, NEW);
  expect((await mails(online.personId)).length).toBe(1);
  const [mail] = await mails(online.personId);
  // The link itself stands behind the sign-in only.
  expect([mail?.text?.includes(NEW), mail?.calendar]).toEqual([false, null]);
  expect(await mails(there.personId)).toEqual([]);
  const at = { now: now(), locale: "zh-CN" as const };
  expect((await showEvent({ ...online, signedIn: true }, event.slug, at)).meetingLink).toBe(NEW);
  expect((await showEvent({ ...there, signedIn: true }, event.slug, at)).meetingLink).toBeNull();
  const [change] = await changesOf(db, event.id);
  expect(change).toMatchObject({ kind: "changed", changes: { meetingLink: { before: OLD, after: NEW } } });
  expect((await getEvent(db, event.id)).sequence).toBe(event.sequence);

  const other = organizerFor((await newcomer()).person, "340200");
  await expect(meetElsewhere(other, event.slug, OLD)).rejects.toMatchObject({ name: "NotFound" });
  await changeEvent(event, { mode: "on-site" });
  await expect(meetElsewhere(by, event.slug, OLD)).rejects.toMatchObject({ reason: "event.noLink" });
});
