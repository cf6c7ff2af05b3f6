import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { readKeeperRecords } from "~/domains/events/after/keeper-records.server";
import { announcementsOf } from "~/domains/events/announcement/announcement.store.server";
import type { AnnouncementForm } from "~/domains/events/announcement/announcement-form";
import type { Event } from "~/domains/events/event/event";
import { addSession, changeEvent, openEvent, organizerFor } from "~/domains/events/events.fixture";
import { leaveTopic } from "~/domains/mail/mail-topic.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { Organizer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { showOwnRegistration } from "../own/own-events.server";
import { crowd } from "../seats/crowd.fixture";
import { giveBack } from "../seats/give-back.server";
import { signUp } from "../seats/sign-up.server";
import { signUpForSession } from "../seats/sign-up-session.server";
import { announceToComers } from "./announce.server";
import { announcementsView } from "./announcements-view.server";

beforeAll(seedRegions);
const organizer = async (): Promise<Organizer> => organizerFor((await newcomer()).person);
const sign = async (who: Person, { slug }: Event) => {
  const form = { attendance: null, photoConsent: false, invitationCode: "", typed: {}, formKey: null };
  const signed = await signUp(who, slug, form);
  if (!signed.ok) throw new Error(JSON.stringify(signed.faults));
  return signed.registration;
};
const words = (change: Partial<AnnouncementForm & { formKey: string | null }> = {}) => ({
  audience: "everyone" as const,
  subject: "请带企业标准目录",
  text: "第一行\n第二行",
  formKey: null,
  ...change,
});
const mails = (personId: string) =>
  db
    .select()
    .from(tables.mail)
    .where(and(eq(tables.mail.personId, personId), eq(tables.mail.template, "event-announcement")));
const seen = async (who: Person, id: string) =>
  (await showOwnRegistration(who, id, { now: now(), locale: "zh-CN" })).announcements.map(({ subject }) => subject);

it("reaches each of the group once, by mail where she has an address, and stands on her own page", async () => {
  const [by, event] = [await organizer(), await openEvent(now(), { capacity: 2 })];
  const session = await addSession(event, { ownSeats: true, capacity: 5 });
  const [a, b, c] = [(await newcomer()).person, (await crowd(1))[0] as Person, (await newcomer()).person];
  const [one, two, three] = [await sign(a, event), await sign(b, event), await sign(c, event)];
  expect(three.state).toBe("waitlisted");
  await signUpForSession(a, event.slug, session.id);

  expect(await announceToComers(by, event.slug, words())).toMatchObject({ announcement: { people: 3, mailed: 2 } });
  expect(await announceToComers(by, event.slug, words({ audience: "waiting", subject: "候补须知" }))).toMatchObject({
    announcement: { people: 1, mailed: 1 },
  });
  expect((await mails(a.personId)).map(({ subject, topic }) => [subject, topic])).toEqual([
    [`请带企业标准目录（${event.title}）`, "events"],
  ]);
  expect((await mails(a.personId))[0]?.text).toContain("第一行\n第二行");
  expect((await mails(a.personId))[0]?.text).toContain(`/me/events/${one.id}`);
  expect(await mails(b.personId)).toEqual([]);
  expect((await mails(c.personId)).length).toBe(2);
  expect(await seen(b, two.id)).toEqual(["请带企业标准目录"]);
  expect(await seen(c, three.id)).toEqual(["候补须知", "请带企业标准目录"]);
});

it("is read by who signs up later and moves up, and by nobody who gave her seat back", async () => {
  const [by, event] = [await organizer(), await openEvent(now(), { capacity: 1 })];
  const [first, second] = [(await newcomer()).person, (await newcomer()).person];
  const held = await sign(first, event);
  await announceToComers(by, event.slug, words({ audience: "seated", subject: "停车" }));
  const late = await sign(second, event);
  expect(await seen(second, late.id)).toEqual([]);
  await giveBack(first, held.id);
  expect(await seen(second, late.id)).toEqual(["停车"]);
  expect(await seen(first, held.id)).toEqual([]);
});

it("goes once for one sending, to nobody in a group that is empty, and not to who left such mails", async () => {
  const [by, event] = [await organizer(), await openEvent(now())];
  expect(await announceToComers(by, event.slug, words())).toMatchObject({ ok: false, field: "audience" });
  const { person: who } = await newcomer();
  await sign(who, event);
  await announceToComers(by, event.slug, words({ formKey: "one" }));
  await announceToComers(by, event.slug, words({ formKey: "one" }));
  expect((await announcementsOf(db, event.id)).length).toBe(1);
  expect((await mails(who.personId)).length).toBe(1);
  for (const audience of ["waiting", "online", "attended"] as const)
    expect(await announceToComers(by, event.slug, words({ audience }))).toMatchObject({ ok: false });
  await leaveTopic(who, "events");
  await announceToComers(by, event.slug, words({ subject: "第二条" }));
  expect((await mails(who.personId)).map(({ state, text }) => [state, text === null])).toContainEqual([
    ...["suppressed", true],
  ]);
});

it("is of her own events only, and of none that is a draft or archived", async () => {
  const [by, other] = [await organizer(), organizerFor((await newcomer()).person, "340200")];
  const event = await openEvent(now());
  await sign((await newcomer()).person, event);
  await expect(announceToComers(other, event.slug, words())).rejects.toMatchObject({ name: "NotFound" });
  expect((await announcementsView(event, now())).groups).toEqual([
    { audience: "everyone", count: 1 },
    { audience: "seated", count: 1 },
  ]);
  const archived = await changeEvent(event, { summarisedAt: 1, archivedAt: 2 });
  await expect(announceToComers(by, archived.slug, words())).rejects.toMatchObject({ reason: "event.state.archived" });
  expect((await announcementsView(archived, now())).groups).toEqual([]);
  expect(await readKeeperRecords(db, by.personId)).toMatchObject({ announcements: [] });
});

it("for those who wait is not for who has her seat and waits for a session only", async () => {
  const [by, event] = [await organizer(), await openEvent(now())];
  const session = await addSession(event, { ownSeats: true, capacity: 1 });
  const people = [(await newcomer()).person, (await newcomer()).person] as const;
  const own: string[] = [];
  for (const one of people) {
    own.push((await sign(one, event)).id);
    await signUpForSession(one, event.slug, session.id);
  }
  expect((await announcementsView(event, now())).groups).toEqual([
    { audience: "everyone", count: 2 },
    { audience: "seated", count: 2 },
  ]);
  expect(await announceToComers(by, event.slug, words({ audience: "waiting" }))).toMatchObject({ ok: false });
  await announceToComers(by, event.slug, words({ audience: "seated" }));
  expect((await mails(people[1].personId))[0]?.text).toContain(`/me/events/${own[1]}`);
});
