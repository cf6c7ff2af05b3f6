import { randomBytes } from "node:crypto";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { maintain, system, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import type { Event } from "../event/event";
import { openEvent, organizerFor } from "../events.fixture";
import { makePassCode } from "../registration/pass-code";
import type { Registration } from "../registration/registration";
import type { ArrivingScan } from "./arriving-scan";
import type { Desk } from "./desk.store.server";
import { openDesk } from "./open-desk.server";

const HOUR = 3_600_000;
let accounts = 0;

/** An event that began half an hour ago, whoever holds its door, and so many people with passes. */
export async function openDoor(at: number, people: number) {
  const event = await openEvent(at, {
    startsAt: at - HOUR / 2,
    endsAt: at + 2 * HOUR,
    registrationClosesAt: at - HOUR,
    registrationOpensAt: 0,
  });
  const by = organizerFor({ personId: newId(at) });
  const passes = await addPasses(event, at, people);
  return { event, by, passes };
}

export type Pass = Registration & { passCode: string };

/** Confirmed registrations, each with a person of her own. */
export const addPasses = (
  event: Event,
  at: number,
  many: number,
  change: Partial<Registration> = {},
): Promise<Pass[]> =>
  transact(system("test"), async (tx) => {
    const passes = Array.from(
      { length: many },
      (_, i): Pass => ({
        id: newId(at),
        eventId: event.id,
        sessionId: null,
        unitId: event.id,
        personId: newId(at),
        walkInName: null,
        walkInEmployer: null,
        walkInContact: null,
        state: "confirmed",
        place: i + 1,
        attendance: "on-site",
        answers: {},
        photoConsentAt: null,
        appliedAt: at - 48 * HOUR,
        stateAt: at - 48 * HOUR,
        offeredUntil: null,
        decidedBy: null,
        reason: null,
        outcome: null,
        outcomeAt: null,
        outcomeBy: null,
        formKey: null,
        ...change,
        passCode: makePassCode(randomBytes),
      }),
    );
    await tx.insertRows(
      tables.person,
      passes.map(({ personId }, i) => ({
        id: personId as string,
        name: `演示学员${i + 1}`,
        account: `p-${personId}`,
        accountKind: "name" as const,
        passwordHash: null,
        enterpriseId: null,
        locale: null,
        createdAt: at,
        erasedAt: null,
      })),
    );
    await tx.insertRows(tables.registration, passes);
    tx.record({ act: "test.prepared", subject: { kind: "test", id: "door" } });
    return passes;
  });

/** Somebody with an account of her own: a mobile number nobody else has. */
export async function addAccount(name: string): Promise<{ personId: string; account: string }> {
  const account = `139${String(10_000_000 + ++accounts).slice(-8)}`;
  const personId = newId(now());
  await transact(system("test"), async (tx) => {
    await tx.insert(tables.person).values({ id: personId, name, account, accountKind: "mobile", createdAt: 0 });
    tx.record({ act: "test.prepared", subject: { kind: "test", id: "account" } });
  });
  return { personId, account };
}

/** A desk that has been open for twenty minutes. */
export async function desk(
  by: Organizer,
  event: Event,
  name = "签到台1",
  sessionId: string | null = null,
): Promise<Desk> {
  const opened = await openDesk(by, event.slug, { name, sessionId });
  const openedAt = opened.openedAt - HOUR / 3;
  await maintain((tx) => tx.update(tables.checkInDesk).set({ openedAt }).where(eq(tables.checkInDesk.id, opened.id)));
  return { ...opened, openedAt };
}

/** A typed short code, seen at an instant of the device's clock. */
export const typed = (read: string, deviceAt: number, change: Partial<ArrivingScan> = {}): ArrivingScan => ({
  id: newId(deviceAt),
  deviceAt,
  direction: "in",
  how: "code",
  read,
  registrationId: null,
  walkIn: null,
  undo: null,
  ...change,
});
