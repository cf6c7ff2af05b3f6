import { followName } from "~/domains/appointments/follow-name.server";
import { runsForCertificate } from "~/domains/assessment/attempt.store.server";
import { canIssueTo, readHolderName } from "~/domains/credentials/can-issue.server";
import { nameForCertificate } from "~/domains/credentials/name-for-certificate.server";
import { person, transact } from "~/domains/ledger/transact.server";
import { setOwnName } from "~/domains/people/change-own.server";
import type { SignedIn } from "~/domains/people/visitor";
import { type Refusal, refused } from "~/kernel/verdict";
import { issueWithheldHonours } from "../awards/honour/withheld-honours.server";
import { listedNames } from "../awards/notice/listed-name.server";
import { issueWithheld } from "../certificates/release-certificate.server";

/**
 * She changes her own name. What was issued keeps the name it was issued to, and what follows that goes by it; during an
 * exam the name stays the one she was shown at its start, and from a published list of an award until its decision the one that stands there: the award bears it. Proposals of her firm that wait follow her. Certificates withheld for the old name, of exams and of awards, are issued now.
 */
export async function changeName({ personId }: SignedIn, typed: string): Promise<{ ok: true } | Refusal> {
  const read = readHolderName(typed);
  if (!read.ok) return read;
  return transact(person(personId), async (tx) => {
    if (await runsForCertificate(tx, personId)) return refused("name.examRuns");
    const listed = (await listedNames(tx, personId)).find(({ name }) => name !== read.name);
    if (listed) return refused("name.onNotice", { cycle: listed.cycle, name: listed.name });
    const before = canIssueTo(await nameForCertificate(tx, personId, tx.now));
    const changed = await setOwnName(tx, personId, read.name);
    if (changed.ok) await followName(tx, personId, read.name);
    if (changed.ok && !before.ok) {
      await issueWithheld(tx, personId);
      await issueWithheldHonours(tx, personId);
    }
    return changed;
  });
}
