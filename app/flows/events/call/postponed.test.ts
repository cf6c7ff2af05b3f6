import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Event } from "~/domains/events/event/event";
import { changeEvent, DAY_MS, openEvent, organizerFor } from "~/domains/events/events.fixture";
import { addRegistration, moveRegistration } from "~/domains/events/registration/change-registration.server";
import type { Registration } from "~/domains/events/registration/registration";
import { unitOfEvent } from "~/domains/events/registration/unit";
import { system, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { passFile } from "../own/pass-file.server";
import { acceptOffer, expireOffers } from "../seats/answer-offer.server";
import { approveRegistration, declineRegistration } from "../seats/decide-registration.server";
import { giveBack } from "../seats/give-back.server";
import { callOff, giveNewTime, putOff } from "./run-event.server";

beforeAll(seedRegions);
const HOUR = 3_600_000;
const organizer = async () => organizerFor((await newcomer()).person);

async function registered(event: Event, state: Registration["state"], offeredUntil: number | null = null) {
  const { person } = await newcomer();
  const form = { attendance: "on-site" as const, answers: {}, photoConsent: false, formKey: null };
  const row = await transact(system("test"), async (tx) => {
    const made = await addRegistration(tx, unitOfEvent(event), { personId: person.personId, ...form }, state);
    return offeredUntil === null ? made : moveRegistration(tx, made, "offered", { offeredUntil });
  });
  return { person: person as Person, id: row.id };
}
const stored = async (id: string) => {
  const [found] = await db.select().from(tables.registration).where(eq(tables.registration.id, id));
  if (!found) throw new Error("no registration");
  return found;
};

describe("while an event is postponed", () => {
  it("a held seat does not run out; from the new time on she has the whole time to answer, and is told", async () => {
    const by = await organizer();
    const event = await openEvent(now(), { startsAt: now() + 5 * HOUR, registrationClosesAt: now() + 4 * HOUR });
    const { person, id } = await registered(event, "offered", now() - 1);
    await putOff(by, event.slug, "场地临时不能用");
    await expireOffers();
    expect((await stored(id)).state).toBe("offered");
    expect(await acceptOffer(person, id)).toMatchObject({ ok: false });
    const startsAt = now() + 9 * DAY_MS;
    const times = { startsAt, endsAt: startsAt + HOUR, registrationClosesAt: null };
    expect(await giveNewTime(by, event.slug, times)).toMatchObject({ ok: true });
    expect((await stored(id)).offeredUntil).toBeGreaterThan(now() + 20 * 60_000);
    const { mail } = tables;
    const told = and(eq(mail.personId, person.personId), eq(mail.template, "registration-offered"));
    expect(await db.select().from(mail).where(told)).toHaveLength(1);
    expect(await acceptOffer(person, id)).toMatchObject({ ok: true });
  });

  it("it can be left also after its old beginning, and nobody shows a pass for it", async () => {
    const by = await organizer();
    const event = await openEvent(now());
    const { person, id } = await registered(event, "confirmed");
    expect(await passFile(person.personId, id)).not.toBeNull();
    await putOff(by, event.slug, "场地临时不能用");
    expect(await passFile(person.personId, id)).toBeNull();
    await changeEvent(event, { startsAt: now() - 2 * HOUR, endsAt: now() - HOUR });
    expect(await giveBack(person, id)).toMatchObject({ ok: true });
  });

  it("nobody is let in or declined, no more than once it was cancelled", async () => {
    const by = await organizer();
    const event = await openEvent(now(), { admission: "approval" });
    const [one, two] = [await registered(event, "pending"), await registered(event, "pending")];
    const named = (registrationId: string) => ({ slug: event.slug, registrationId });
    await putOff(by, event.slug, "场地临时不能用");
    expect(await approveRegistration(by, named(one.id))).toMatchObject({ reason: "event.state.postponed" });
    await callOff(by, event.slug, "报名的企业太少");
    expect(await approveRegistration(by, named(one.id))).toMatchObject({ reason: "event.state.cancelled" });
    expect(await declineRegistration(by, named(two.id), "名额不够")).toMatchObject({ reason: "event.state.cancelled" });
    expect(await passFile(one.person.personId, one.id)).toBeNull();
  });
});
