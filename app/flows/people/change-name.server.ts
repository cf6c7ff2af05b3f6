import { db, type Reader } from "@db/client.server";
import { followName } from "~/domains/appointments/follow-name.server";
import { runsForCertificate } from "~/domains/assessment/attempt.store.server";
import { canIssueTo, readHolderName } from "~/domains/credentials/can-issue.server";
import { nameForCertificate } from "~/domains/credentials/name-for-certificate.server";
import { person, transact } from "~/domains/ledger/transact.server";
import { setOwnName } from "~/domains/people/change-own.server";
import { canTake, type NameHeld, type NameOpen, openNames } from "~/domains/people/name-held";
import type { SignedIn } from "~/domains/people/visitor";
import type { Refusal } from "~/kernel/verdict";
import { issueWithheldHonours } from "../awards/honour/withheld-honours.server";
import { listedNames } from "../awards/notice/listed-name.server";
import { issueWithheld } from "../certificates/release-certificate.server";

/** What keeps her name as it is: a running exam, and lists of awards that are not decided upon. */
async function nameHeld(on: Reader, personId: string): Promise<NameHeld> {
  const [exam, listed] = [await runsForCertificate(on, personId), await listedNames(on, personId)];
  return { exam, listed };
}

/** Which names are open to her, told before she types one. */
export const ownOpenNames = async ({ personId, name }: SignedIn): Promise<NameOpen> =>
  openNames(await nameHeld(db, personId), name);

/**
 * She changes her own name. What was issued keeps the name it was issued to, and what follows that goes by it; during an
 * exam the name stays the one she was shown at its start, and from a published list of an award until its decision the one that stands there: the award bears it. Proposals of her firm that wait follow her. Certificates withheld for the old name, of exams and of awards, are issued now.
 */
export async function changeName({ personId }: SignedIn, typed: string): Promise<{ ok: true } | Refusal> {
  const read = readHolderName(typed);
  if (!read.ok) return read;
  return transact(person(personId), async (tx) => {
    const free = canTake(await nameHeld(tx, personId), read.name);
    if (!free.ok) return free;
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
