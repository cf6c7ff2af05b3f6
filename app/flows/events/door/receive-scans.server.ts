import { tables } from "@db/tables";
import { inArray } from "drizzle-orm";
import { type ArrivingScan, keptRead } from "~/domains/events/check-in/arriving-scan";
import { type DeskPlace, getOwnedDesk } from "~/domains/events/check-in/desk.store.server";
import { noteSeen } from "~/domains/events/check-in/open-desk.server";
import { isOurPass } from "~/domains/events/check-in/pass.server";
import { readShown } from "~/domains/events/check-in/pass-token";
import { rejudge } from "~/domains/events/check-in/rejudge.server";
import { scanTime } from "~/domains/events/check-in/scan-time";
import { findAtEvent, findByPass, isHerself, registerWalkIn } from "~/domains/events/check-in/walk-in.server";
import type { Registration } from "~/domains/events/registration/registration";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { takeBack } from "./undo-scan.server";

const { checkIn } = tables;

/** What became of an arriving scan: it is stored (now, or when it was sent before), or why it is not; or it is stored, and her own to keep. */
export type Received = "stored" | "own" | "elsewhere" | "own-undo";

interface Arrival extends DeskPlace {
  by: Organizer;
  /** The device's clock when it sent, ms. */
  sentAt: number;
}

/**
 * Takes what a desk's device saw, in one durable transaction. A scan has an id of the device's making: sent again, by a queue that got
 * no answer, it changes nothing. All scans of each pass are then judged anew, so that several desks, some of them offline for
 * an hour, come to the same. Scans of a desk that was closed meanwhile are taken as well: what was seen was seen.
 * @returns what became of each, by its id
 * @throws NotFound for a desk that is not hers
 */
export async function receiveScans(
  by: Organizer,
  deskId: string,
  { sentAt, scans }: { sentAt: number; scans: readonly ArrivingScan[] },
): Promise<Map<string, Received>> {
  const became = await transact(person(by.personId), async (tx) => {
    const place = await getOwnedDesk(tx, by, deskId);
    const outcome = new Map<string, Received>();
    const touched = new Map<string, Registration>();
    const fresh = new Set<string>();
    const known = await knownScans(tx, scans);
    for (const scan of scans) {
      const before = known.get(scan.id);
      if (before && before.eventId !== place.event.id) outcome.set(scan.id, "elsewhere");
      else if (before || fresh.has(scan.id)) outcome.set(scan.id, "stored");
      else {
        // 018: nobody checks herself in. Asked before a walk-in is registered: she would have her seat by then.
        const walksIn = scan.walkIn !== null && (await isHerself(tx, by.personId, scan.walkIn));
        const registration = walksIn ? null : await meant(tx, place, scan);
        const own = walksIn || registration?.personId === by.personId;
        outcome.set(scan.id, own ? "own" : "stored");
        if (own) continue;
        await store(tx, { ...place, by, sentAt }, scan, registration);
        fresh.add(scan.id);
        if (registration) touched.set(registration.id, registration);
      }
      if (scan.undo !== null && outcome.get(scan.id) === "stored") {
        const { verdict, whose } = await takeBack(tx, by, place.event.id, scan.id, scan.undo);
        if (!verdict.ok && verdict.reason === "checkIn.own") outcome.set(scan.id, "own-undo");
        else if (whose) touched.set(whose.id, whose);
      }
    }
    for (const registration of touched.values()) await rejudge(tx, registration, fresh);
    return { outcome, desk: place.desk, now: tx.now };
  });
  await noteSeen(became.desk, became.now);
  return became.outcome;
}

async function knownScans(tx: Tx, scans: readonly ArrivingScan[]) {
  if (scans.length === 0) return new Map<string, { id: string; eventId: string }>();
  const ids = scans.map(({ id }) => id);
  const rows = await tx
    .select({ id: checkIn.id, eventId: checkIn.eventId })
    .from(checkIn)
    .where(inArray(checkIn.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whose presence a scan means; null for a code of nobody at this event. */
async function meant(tx: Tx, { event }: DeskPlace, scan: ArrivingScan): Promise<Registration | null> {
  if (scan.walkIn) return registerWalkIn(tx, event, scan.walkIn, scan.id);
  if (scan.registrationId !== null) return findAtEvent(tx, event.id, scan.registrationId);
  const shown = readShown(scan.read ?? "", scan.how === "scan" ? "scan" : "code");
  // A code that a camera read has to be one that we signed; one that was typed is as good as a name that was told.
  if (!shown || (shown.token && !(await isOurPass(event.id, shown.token)))) return null;
  return findByPass(tx, event.id, shown.code);
}

async function store(
  tx: Tx,
  { event, desk, by, sentAt }: Arrival,
  { id, deviceAt, direction, how, read }: ArrivingScan,
  registration: Registration | null,
): Promise<void> {
  const times = { deviceAt, sentAt, receivedAt: tx.now };
  const verdict = registration ? "admitted" : "unknown";
  await tx.insert(checkIn).values({
    id,
    eventId: event.id,
    sessionId: desk.sessionId,
    registrationId: registration?.id ?? null,
    read: registration ? null : keptRead(read ?? ""),
    direction,
    how,
    deviceAt,
    receivedAt: tx.now,
    ...scanTime(times, desk.openedAt),
    deskId: desk.id,
    byPersonId: by.personId,
    verdict,
    duplicateOfId: null,
  });
  tx.record({
    act: "check-in.scanned",
    subject: { kind: "check-in", id },
    facts: { event: event.id, session: desk.sessionId, desk: desk.id, direction, how, known: registration !== null },
    ...(registration?.personId && { about: registration.personId }),
  });
}
