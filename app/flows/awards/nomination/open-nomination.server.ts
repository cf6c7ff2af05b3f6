import type { Reader } from "@db/client.server";
import type { NominationOrigin } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq, ne } from "drizzle-orm";
import { isActive } from "~/domains/appointments/appointment";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { nameForCertificate } from "~/domains/credentials/name-for-certificate.server";
import { findStandingEnterprise } from "~/domains/directory/enterprise.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { findPerson } from "~/domains/people/person.store.server";
import type { SignedIn } from "~/domains/people/visitor";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { type Refusal, refused } from "~/kernel/verdict";
import { fillExhibits } from "./fill-exhibits.server";
import { answeredAppointments } from "./nominee-records.server";

/** Who is nominated for what, and by whom in which part. */
export interface Opening {
  cycle: string;
  personId: string;
  category: string;
  origin: NominationOrigin;
  /** The firm or the region for which it is opened; null of oneself. */
  originId: string | null;
  formKey: string | null;
  /** Of which firm's director, where the caller proved it; else of whichever she is. */
  firmId?: string;
}

/** The firm that stands behind a nominee: that which nominates her, that of her appointment that runs, else where she works; null = none. */
export async function nomineesFirm(
  on: Reader,
  { personId, origin, originId, firmId }: Pick<Opening, "personId" | "origin" | "originId" | "firmId">,
  today: string,
) {
  const running = (await answeredAppointments(on, personId)).filter((one) => isActive(one, today));
  const of = origin === "enterprise" ? originId : firmId;
  const active = running.find(({ enterpriseId }) => !of || enterpriseId === of);
  const id = active?.enterpriseId ?? (await findPerson(on, personId))?.enterpriseId ?? null;
  const firm = id === null ? null : await findStandingEnterprise(on, id);
  return firm && { firm, appointedOn: active?.from ?? null };
}

export type Opened = { ok: true; id: string } | (Refusal & { field: string });

/** Opens one's own nomination, or that of whom the caller proved that she may nominate. @throws NotFound, Refused */
export const openNomination = (by: SignedIn, opening: Opening): Promise<Opened> =>
  transact(person(by.personId), (tx) => openIn(tx, by, opening));

/**
 * Opens a nomination, filled with what the platform knows: facts of the nominee and every record that may stand behind it. Whether somebody may
 * open it in that part is the caller's to prove. A form sent twice opens one. @throws NotFound, Refused
 */
export async function openIn(tx: Tx, by: SignedIn, opening: Opening): Promise<Opened> {
  const cycle = await getPublicCycle(tx, opening.cycle);
  insist(canDo("nominate", cycle, tx.now));
  const before = await openBefore(tx, cycle, by, opening);
  if (before !== null) return before;
  if (!cycle.rules.categories.some(({ id }) => id === opening.category))
    return { ...refused("award.categoryMissing"), field: "category" };
  const nominee = await findPerson(tx, opening.personId);
  const stands = nominee?.name && (await nomineesFirm(tx, opening, isoDayOf(tx.now)));
  if (!nominee?.name || !stands) return { ...refused("award.noFirm"), field: "person" };
  const id = newId(tx.now);
  const { firm, appointedOn } = stands;
  await tx.insert(tables.nomination).values({
    id,
    cycleId: cycle.id,
    personId: nominee.id,
    enterpriseId: firm.id,
    regionCode: firm.regionCode,
    category: opening.category,
    origin: opening.origin,
    originPersonId: by.personId,
    originId: opening.originId,
    state: "draft" as const,
    level: null,
    deeds: "",
    summary: "",
    hiddenWords: [],
    facts: {
      // The name that an award of hers would bear, so that it is the one on notice.
      name: await nameForCertificate(tx, nominee.id, tx.now),
      employer: firm.name,
      regionCode: firm.regionCode,
      post: null,
      industry: firm.industry,
      size: firm.size,
      groupId: firm.parentId,
      appointedOn,
    },
    publishName: null,
    publishSummary: null,
    publishOtherwise: null,
    summaryWithdrawnAt: null,
    nameWithdrawnAt: null,
    consentedAt: null,
    consentHash: null,
    openedAt: tx.now,
    stateAt: tx.now,
    changedAt: tx.now,
    submittedAt: null,
    dueAt: null,
    lockedHash: null,
    // In which category, where there are several, and by others whom.
    typedFields: (cycle.rules.categories.length > 1 ? 1 : 0) + (opening.origin === "self" ? 0 : 1),
    eligibility: null,
    secondsUsed: 0,
    officerFields: 0,
    officerSeconds: 0,
    formKey: opening.formKey,
  });
  await fillExhibits(tx, { id, personId: nominee.id, enterpriseId: firm.id }, cycle);
  await tx.insert(tables.nominationStep).values({
    id: newId(tx.now),
    nominationId: id,
    at: tx.now,
    byPersonId: by.personId,
    act: "open",
    from: null,
    to: "draft" as const,
    level: null,
    reason: null,
  });
  tx.record({
    act: "nomination.opened",
    subject: { kind: "nomination", id },
    facts: { cycleId: cycle.id, category: opening.category, origin: opening.origin },
    about: nominee.id,
  });
  return { ok: true, id };
}

/**
 * The same form again leads to what it opened. A second one is refused to whom the first is known: to herself her own or one that was handed in, to a firm or a
 * bureau what it opened itself, to a bureau besides what lies on desks of the same firm. Whether she nominated herself is hers to tell, so that a firm opens
 * one beside hers, and she chooses with her consent which is handed in.
 */
async function openBefore(tx: Tx, cycle: Cycle, by: SignedIn, opening: Opening) {
  const { nomination } = tables;
  const { personId, formKey } = opening;
  if (formKey !== null) {
    const [same] = await tx
      .select({ id: nomination.id })
      .from(nomination)
      .where(and(eq(nomination.originPersonId, by.personId), eq(nomination.formKey, formKey)));
    if (same) return { ok: true as const, id: same.id };
  }
  const others = await tx
    .select()
    .from(nomination)
    .where(and(eq(nomination.cycleId, cycle.id), eq(nomination.personId, personId), ne(nomination.state, "withdrawn")));
  return others.some((one) => isKnownTo(opening, one))
    ? { ...refused("award.nominatedAlready"), field: "person" }
    : null;
}

function isKnownTo({ origin, originId, firmId }: Opening, other: Nomination): boolean {
  if (other.origin === origin && other.originId === originId) return true;
  if (other.submittedAt === null || origin === "enterprise") return false;
  return origin === "self" || other.enterpriseId === firmId;
}
