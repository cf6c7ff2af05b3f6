import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { canDo } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { canWrite } from "~/domains/awards/nomination/can-write";
import { endRecommendations } from "~/domains/awards/nomination/end-recommendations.server";
import { moveNomination } from "~/domains/awards/nomination/move-nomination.server";
import { canMove, type Nomination } from "~/domains/awards/nomination/nomination";
import { exhibitsOf, getHandled } from "~/domains/awards/nomination/nomination.store.server";
import { contentHash, missingTexts, shownHash } from "~/domains/awards/nomination/nomination-content";
import type { Consent } from "~/domains/awards/nomination/nomination-forms";
import { addBurden, chosenFields } from "~/domains/awards/nomination/typed-burden";
import { person, transact } from "~/domains/ledger/transact.server";
import type { SignedIn } from "~/domains/people/visitor";
import { insist, NotFound } from "~/kernel/errors";
import { type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { endReadingsOfWithdrawn } from "../jury/drawing/end-withdrawn.server";
import { CONSENT_WORDS } from "./consent-words";
import { noneBeside } from "./one-handed-in.server";
import { tellNominee } from "./tell-nomination.server";
import { takeToWrite } from "./write-nomination.server";

/** Asks the nominee for her consent to what stands there. @throws NotFound, Refused */
export const askConsent = (by: SignedIn, id: string): Promise<{ ok: true } | (Refusal & { field: string })> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, hands, cycle } = await takeToWrite(tx, by, id);
    if (!hands.includes("opener")) throw new NotFound("nomination");
    const [missing] = missingTexts(nomination);
    if (missing) return missing;
    const kept = await moveNomination(tx, by, nomination, "ask-consent");
    await tellNominee(tx, kept, cycle, "consentAsked");
    return { ok: true };
  });

/** Whether its nominee can agree to it now (ms); who asks proved that she is. */
export async function canConsent(on: Reader, nomination: Nomination, now: number): Promise<Verdict> {
  const writes = canWrite(nomination, await getCycle(on, nomination.cycleId), now);
  if (!writes.ok) return writes;
  const alone = await noneBeside(on, nomination);
  if (!alone.ok) return alone;
  const [missing] = missingTexts(nomination);
  return missing ?? canMove("consent", nomination);
}

/** Only the nominee agrees, item by item; what she does not let go stays with her. `seconds` is what the form took. @throws NotFound, Refused */
export const giveConsent = (
  by: SignedIn,
  id: string,
  { forward, shown, ...publish }: Omit<Consent, "shown"> & { shown?: string },
  seconds: number | null = null,
): Promise<{ ok: true } | (Refusal & { field: string })> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, hands } = await takeToWrite(tx, by, id);
    if (!hands.includes("nominee")) throw new NotFound("nomination");
    const alone = await noneBeside(tx, nomination);
    if (!alone.ok) return { ...alone, field: "" };
    const [missing] = missingTexts(nomination);
    if (missing) return missing;
    // Somebody wrote while she was reading: her word is to what she was shown.
    if (shown !== undefined && shown !== shownHash(nomination, await exhibitsOf(tx, id)))
      return { ...refused("award.contentChanged"), field: "" };
    if (!publish.publishName) return { ...refused("award.publishNameNeeded"), field: "publishName" };
    const asked = await exhibitsOf(tx, id);
    for (const exhibit of asked) {
      const lets = forward.includes(exhibit.id);
      if (lets !== exhibit.forward)
        await tx
          .update(tables.nominationExhibit)
          .set({ forward: lets })
          .where(eq(tables.nominationExhibit.id, exhibit.id));
    }
    const consentHash = contentHash({ ...nomination, ...publish }, await exhibitsOf(tx, id));
    const typed = chosenFields([
      ...asked.map((one) => [one.forward, forward.includes(one.id)] as const),
      [nomination.publishName, publish.publishName],
      [nomination.publishSummary, publish.publishSummary],
      [nomination.publishOtherwise, publish.publishOtherwise],
    ]);
    // Her word is a new one: what she took back of the one before is asked anew.
    const asNew = { summaryWithdrawnAt: null, nameWithdrawnAt: null };
    const change = { ...publish, ...asNew, consentHash, consentedAt: tx.now, ...addBurden(nomination, typed, seconds) };
    const facts = { forward: forward.length, ...publish, words: CONSENT_WORDS };
    await moveNomination(tx, by, nomination, "consent", { change, facts });
    return { ok: true };
  });

/** The nominee does not agree; nothing of it is handed in. @throws NotFound, Refused */
export const refuseConsent = (
  by: SignedIn,
  id: string,
  reason: string | null,
  seconds: number | null = null,
): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, hands } = await getHandled(tx, by, id);
    if (!hands.includes("nominee") || nomination.origin === "self") throw new NotFound("nomination");
    const burden = addBurden(nomination, reason === null ? 0 : 1, seconds);
    const change = { consentHash: null, consentedAt: null, ...burden };
    await moveNomination(tx, by, nomination, "refuse", { reason, change });
  });

/** The nominee takes it back, at any time before the decision, without a reason. @throws NotFound, Refused */
export const withdrawNomination = (by: SignedIn, id: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, hands } = await getHandled(tx, by, id);
    // What was never handed in may also be dropped by who opened it.
    const drops = nomination.submittedAt === null && hands.includes("opener");
    if (!hands.includes("nominee") && !drops) throw new NotFound("nomination");
    insist(canDo("withdraw", await getCycle(tx, nomination.cycleId), tx.now));
    await moveNomination(tx, by, nomination, "withdraw");
    await endRecommendations(tx, nomination.id);
    await endReadingsOfWithdrawn(tx, nomination);
  });
