import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { openEvent, organizerFor } from "~/domains/events/events.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { crowd } from "./crowd.fixture";
import { approveRegistration } from "./decide-registration.server";
import { invite } from "./invite.server";
import { signUp } from "./sign-up.server";

beforeAll(seedRegions);

async function scene() {
  const event = await openEvent(now(), { admission: "invitation" });
  const { person: claims, account } = await newcomer();
  const by = organizerFor((await newcomer()).person);
  await invite(by, event.slug, [account]);
  const [mail] = await db.select().from(tables.mail).where(eq(tables.mail.toAddress, account));
  const code = /(?:\w{4}-){2}\w{4}/.exec(mail?.text ?? "")?.[0] ?? "";
  const enter = (who: Person, invitationCode = "") =>
    signUp(who, event.slug, { attendance: null, photoConsent: false, invitationCode, typed: {}, formKey: null });
  const used = async () => {
    const of = eq(tables.eventInvitation.eventId, event.id);
    return (await db.select().from(tables.eventInvitation).where(of)).map(({ usedBy }) => usedBy);
  };
  return { event, by, claims, code, enter, used };
}

it("whoever holds a colleague's address waits for the organizer; the code of the letter lets its reader in at once", async () => {
  const { event, by, claims, code, enter, used } = await scene();
  const claimed = await enter(claims);
  expect(claimed).toMatchObject({ ok: true, registration: { state: "pending" } });
  expect(await used()).toEqual([null]);
  const [reader] = (await crowd(1)) as [Person];
  expect(await enter(reader, code)).toMatchObject({ ok: true, registration: { state: "confirmed" } });
  expect(await used()).toEqual([reader.personId]);
  const [other] = (await crowd(1)) as [Person];
  expect(await enter(other, code)).toMatchObject({ ok: false });
  const registrationId = claimed.ok ? claimed.registration.id : "";
  expect(await approveRegistration(by, { slug: event.slug, registrationId })).toMatchObject({ ok: true });
});

it("who is let in by the organizer uses her invitation up: its code opens nothing for another", async () => {
  const { event, by, claims, code, enter, used } = await scene();
  const claimed = await enter(claims);
  const registrationId = claimed.ok ? claimed.registration.id : "";
  await approveRegistration(by, { slug: event.slug, registrationId });
  expect(await used()).toEqual([claims.personId]);
  const [other] = (await crowd(1)) as [Person];
  expect(await enter(other, code)).toMatchObject({ ok: false });
});
