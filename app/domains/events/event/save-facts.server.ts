import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { findRegions } from "~/domains/directory/region.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { drawBytes, newId } from "~/kernel/ids";
import { refused } from "~/kernel/verdict";
import { canDo, type Event } from "./event";
import { getOwnedEvent, sessionsOf } from "./event.store.server";
import {
  type Changes,
  changesBetween,
  columnsOf,
  concernsComers,
  type FieldFault,
  missingFacts,
  movedBy,
  outside,
  timeFaults,
  toldColumns,
} from "./event-facts";
import type { EventFacts } from "./event-form";
import { findEventKinds } from "./event-kinds.server";
import { eventSlug } from "./event-slug";
import { keepEvent, noteChange } from "./keep-event.server";
import { readOwner, sameOwner } from "./owner";
import { knownOwners, type Owners } from "./owner-kinds.server";
import { openSeatBook } from "./seat-book.server";
import { isPublic } from "./state-questions";

export type Faults = { ok: false; faults: FieldFault[] };
const at = (field: string, reason: string): FieldFault => ({ ...refused(reason), field });

/** What of the facts names something that is not there, or not hers. */
async function namedFaults(tx: Tx, by: Organizer, facts: EventFacts, owners: Owners): Promise<FieldFault[]> {
  const [kinds, place] = [await findEventKinds(tx), (await findRegions()).get(facts.region)];
  const owner = readOwner(facts.owner);
  const hers = owners.nameOf(owner) !== null && owners.of(by).some((one) => sameOwner(one, owner));
  return [
    ...(kinds.some(({ key }) => key === facts.kind) ? [] : [at("kind", "event.kindMissing")]),
    ...(hers ? [] : [at("owner", "event.ownerMissing")]),
    ...(facts.mode === "online" || place?.kind === "county" ? [] : [at("region", "event.regionMissing")]),
  ];
}

/** Code of the region of who calls; of nobody there is, it is refused beside its field. */
const homeOf = ({ owner }: EventFacts, owners: Owners): string => owners.homeOf(readOwner(owner)) ?? "";

/** What an earlier sending of the same form made; null for the first, and for a form without a key. */
export async function madeBefore(tx: Tx, { personId }: Organizer, formKey: string | null): Promise<Event | null> {
  if (formKey === null) return null;
  const { event } = tables;
  const [found] = await tx
    .select()
    .from(event)
    .where(and(eq(event.createdBy, personId), eq(event.formKey, formKey)));
  return found ?? null;
}

/** Writes a draft. The same form sent twice makes one. */
export async function createEvent(
  tx: Tx,
  by: Organizer,
  facts: EventFacts,
  formKey: string | null = null,
): Promise<{ ok: true; event: Event } | Faults> {
  const before = await madeBefore(tx, by, formKey);
  if (before) return { ok: true, event: before };
  const owners = await knownOwners();
  const columns = columnsOf(facts, tx.now, homeOf(facts, owners));
  const faults = [
    ...(await namedFaults(tx, by, facts, owners)),
    ...timeFaults({ ...columns, registrationOpensAt: facts.registrationOpensAt }),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    event: await insertDraft(tx, by, columns, { formKey, seriesId: null }),
  };
}

/** Inserts a draft with its book of seats and the first row of its history. */
export async function insertDraft(
  tx: Tx,
  by: Pick<Organizer, "personId">,
  columns: Omit<
    Event,
    "id" | "slug" | keyof typeof UNTOUCHED | "seriesId" | "createdBy" | "createdAt" | "changedAt" | "formKey"
  >,
  { formKey, seriesId }: Pick<Event, "formKey" | "seriesId">,
): Promise<Event> {
  const event: Event = {
    ...columns,
    id: newId(tx.now),
    slug: eventSlug(columns.title, columns.startsAt, drawBytes(4)),
    seriesId,
    formKey,
    createdBy: by.personId,
    createdAt: tx.now,
    changedAt: tx.now,
    ...UNTOUCHED,
  };
  await tx.insert(tables.event).values(event);
  await openSeatBook(tx, event.id, event.id);
  await noteChange(tx, by, event, { kind: "created" });
  return event;
}

const UNTOUCHED = {
  sequence: 0,
  publishedAt: null,
  closedAt: null,
  postponedAt: null,
  cancelledAt: null,
  summarisedAt: null,
  archivedAt: null,
};

/** What she had before her when she changed it: `changedAt` of the event as the page was shown. */
export type Stand = string;
export const standOf = ({ changedAt }: Pick<Event, "changedAt">): Stand => String(changedAt);

/**
 * Changes the facts of an event of hers. Whoever changed it meanwhile wins: hers are refused with `meanwhile`, and she decides anew.
 * Sessions move with the beginning. @throws NotFound
 */
export async function changeFacts(
  tx: Tx,
  by: Organizer,
  slug: string,
  facts: EventFacts,
  stand: Stand,
): Promise<{ ok: true; before: Event; event: Event; changes: Changes } | (Faults & { meanwhile?: true })> {
  const event = await getOwnedEvent(tx, by, slug);
  if (standOf(event) !== stand) return { ok: false, meanwhile: true, faults: [at("", "event.changedMeanwhile")] };
  const open = canDo("change", event, tx.now);
  if (!open.ok) return { ok: false, faults: [{ ...open, field: "" }] };
  const owners = await knownOwners();
  const columns = columnsOf(facts, event.createdAt, homeOf(facts, owners));
  const sessions = (await sessionsOf(tx, event.id)).map((one) => movedBy(one, event, columns));
  const misfit = outside(sessions, columns);
  const faults = [
    ...(await namedFaults(tx, by, facts, owners)),
    ...timeFaults({ ...columns, registrationOpensAt: facts.registrationOpensAt }),
    ...(isPublic(event) ? publishedFaults(event, columns, sessions, tx.now) : []),
    ...(misfit ? [{ ...refused("event.sessionOutside", { title: misfit.title }), field: "endsAt" }] : []),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const changes = changesBetween(toldColumns(event), toldColumns(columns));
  if (Object.keys(changes).length === 0) return { ok: true, before: event, event, changes };
  if (columns.startsAt !== event.startsAt) await moveSessions(tx, sessions);
  const told = isPublic(event) && concernsComers(changes);
  return {
    ok: true,
    before: event,
    changes,
    event: await keepEvent(tx, by, event, columns, { kind: "changed", changes, told }),
  };
}

/** What was called stays complete and its owner's; a sign-up that is over may stay over. */
function publishedFaults(
  event: Event,
  columns: ReturnType<typeof columnsOf>,
  sessions: Parameters<typeof missingFacts>[1],
  now: number,
): FieldFault[] {
  const missing = missingFacts(columns, sessions, now).filter(
    ({ field }) => field !== "registrationClosesAt" || columns.registrationClosesAt !== event.registrationClosesAt,
  );
  return [...missing, ...(sameOwner(columns, event) ? [] : [at("owner", "event.ownerFixed")])];
}

/** Writes where sessions stand now. */
export async function moveSessions(
  tx: Tx,
  sessions: readonly { id: string; startsAt: number; endsAt: number }[],
): Promise<void> {
  const { eventSession } = tables;
  for (const { id, startsAt, endsAt } of sessions)
    await tx.update(eventSession).set({ startsAt, endsAt }).where(eq(eventSession.id, id));
}
