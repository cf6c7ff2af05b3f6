import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { type EligibilityChange, eligibilityChanges, isEligible } from "~/domains/awards/eligibility/eligibility";
import { answeredItems } from "~/domains/awards/nomination/corrections";
import { desksOf } from "~/domains/awards/nomination/desk-path";
import { BY_PLATFORM, keepNomination, moveNomination } from "~/domains/awards/nomination/move-nomination.server";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { exhibitsOf, stepsOf } from "~/domains/awards/nomination/nomination.store.server";
import { contentHash, exhibitHash, missingContent } from "~/domains/awards/nomination/nomination-content";
import { findRegions } from "~/domains/directory/region.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { SignedIn } from "~/domains/people/visitor";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { type Refusal, refused } from "~/kernel/verdict";
import { checkEligibility } from "./check-eligibility.server";
import { fillExhibits } from "./fill-exhibits.server";
import { endConsentsBeside, noneBeside } from "./one-handed-in.server";
import { takeToWrite } from "./write-nomination.server";

export type Submitted =
  | { ok: true; changes: EligibilityChange[] }
  /** Beside each field what keeps it back. */
  | { ok: false; faults: (Refusal & { field: string })[] };

/**
 * Hands it in, or in again after it was returned: exactly what the nominee agreed to, with its hash. Records that read otherwise by now are shown
 * to her first. Decided by the server's clock within the transaction. @throws NotFound, Refused
 */
export const submitNomination = (by: SignedIn, id: string): Promise<Submitted> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, cycle } = await takeToWrite(tx, by, id);
    if (nomination.personId === null) throw new NotFound("nominee");
    const again = nomination.state === "returned";
    if (again && nomination.dueAt !== null && tx.now >= nomination.dueAt) throw new Refused("award.dueOver");
    const filled = await fillExhibits(tx, { ...nomination, personId: nomination.personId }, cycle);
    if (filled.added + filled.changed + filled.gone > 0) return askAnew(tx, nomination);
    const exhibits = await exhibitsOf(tx, id);
    const hash = contentHash(nomination, exhibits);
    const faults = missingContent(nomination, hash);
    if (faults.length > 0) return { ok: false, faults };
    insist(await noneBeside(tx, nomination));
    const eligibility = await checkEligibility(tx, cycle, nomination.personId, tx.now);
    const verdict = isEligible(eligibility);
    if (!verdict.ok) return { ok: false, faults: [{ ...verdict, field: "eligibility" }] };
    for (const exhibit of exhibits)
      await tx
        .update(tables.nominationExhibit)
        .set({ hash: exhibit.forward ? exhibitHash(exhibit, exhibit.sha256) : null })
        .where(eq(tables.nominationExhibit.id, exhibit.id));
    const [desk] = desksOf(nomination.regionCode, await findRegions());
    insist(desk ? { ok: true } : refused("award.noDesk"));
    const level = again ? nomination.level : (desk?.level ?? null);
    const change = { eligibility, lockedHash: hash, level, dueAt: null, submittedAt: nomination.submittedAt ?? tx.now };
    const returned = again ? (await stepsOf(tx, id)).findLast(({ act }) => act === "return") : undefined;
    const items = answeredItems(returned?.items ?? null, { ...nomination, eligibility }, exhibits);
    await moveNomination(tx, by, nomination, again ? "resubmit" : "submit", { change, items, facts: { hash } });
    await endConsentsBeside(tx, nomination);
    return { ok: true, changes: eligibilityChanges(nomination.eligibility ?? eligibility, eligibility) };
  });

/** What the platform shows changed since she agreed: it is written down, and she looks at it before it goes on. */
async function askAnew(tx: Tx, nomination: Nomination): Promise<Submitted> {
  const written = await moveNomination(tx, BY_PLATFORM, nomination, "write", { facts: { what: "exhibits-renewed" } });
  await keepNomination(tx, written, { consentHash: null, consentedAt: null });
  return { ok: false, faults: [{ ...refused("award.evidenceChanged"), field: "consent" }] };
}
