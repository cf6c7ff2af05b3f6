import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { outdateArchive } from "~/domains/awards/honour/kept-archive.server";
import { keepNomination } from "~/domains/awards/nomination/move-nomination.server";
import { getHandled } from "~/domains/awards/nomination/nomination.store.server";
import { canTakeBack, type Publication } from "~/domains/awards/nomination/publication";
import { listStoredNames } from "~/domains/files/remove-files.server";
import { forgetBytes } from "~/domains/files/sweep-files.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { SignedIn } from "~/domains/people/visitor";
import { insist, NotFound } from "~/kernel/errors";
import { takeSummaryOff } from "../notice/take-summary-off.server";

/**
 * The nominee takes back what she let be published, at any time and without a reason, also after decision and archive. What she agreed to and its hash stay; from now on roll, lists and
 * opened file go without it, and an archive that holds it is made anew. @throws NotFound for whoever is not the nominee, Refused for what she did not let be published or took back already
 */
export async function withdrawPublication(by: SignedIn, id: string, what: readonly Publication[]): Promise<void> {
  const bytes = await transact(person(by.personId), async (tx) => {
    const { nomination, hands } = await getHandled(tx, by, id);
    if (!hands.includes("nominee")) throw new NotFound("nomination");
    for (const one of what) insist(canTakeBack(one, nomination));
    const [summary, name] = [what.includes("summary"), what.includes("name")];
    await keepNomination(tx, nomination, {
      ...(summary && { summaryWithdrawnAt: tx.now }),
      ...(name && { nameWithdrawnAt: tx.now }),
    });
    if (summary) await takeSummaryOff(tx, nomination);
    tx.record({
      act: "nomination.publication-withdrawn",
      subject: { kind: "nomination", id },
      facts: { summary, name },
      about: by.personId,
    });
    const cycle = await getCycle(tx, nomination.cycleId);
    const held = await listStoredNames(tx, { kind: "award-archive", id: cycle.id });
    await outdateArchive(tx, cycle, "unpublished");
    return held;
  });
  await forgetBytes(bytes);
}
