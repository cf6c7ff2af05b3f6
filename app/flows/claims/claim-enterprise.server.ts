import type { z } from "zod";
import type { claimForm } from "~/domains/directory/claim-forms";
import { typeLetterCode } from "~/domains/directory/claim-letter.server";
import { makeClaim, withdrawClaim } from "~/domains/directory/make-claim.server";
import { attachFiles } from "~/domains/files/attach-files.server";
import { removeFilesOf } from "~/domains/files/remove-files.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { Refused } from "~/kernel/errors";
import type { Refusal } from "~/kernel/verdict";
import { tellConfirmed } from "./compose-claim-mail.server";

/** She claims to act for her firm, with a letter of authorisation if she has one. */
export const claimEnterprise = (
  by: Person,
  form: z.output<typeof claimForm>,
  fileIds: readonly string[],
): Promise<{ ok: true; id: string } | Refusal> =>
  transact(person(by.personId), async (tx) => {
    const made = await makeClaim(tx, by, form);
    if (!made.ok) return made;
    const to = { kind: "enterprise-claim", id: made.id } as const;
    const attached = await attachFiles(tx, { personId: by.personId, fileIds, to });
    // Half a claim is none: what is written of it goes back with the refusal.
    if (!attached.ok) throw new Refused(attached.reason, attached.values);
    return made;
  });

/** She takes a claim back, and the letter she had uploaded goes with it. @throws NotFound, Refused */
export const withdrawOwnClaim = (by: Person, claimId: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    await withdrawClaim(tx, by, claimId);
    await removeFilesOf(tx, { kind: "enterprise-claim", id: claimId });
  });

/** She types the code of the letter; a right one lets her act for the firm. @throws NotFound */
export const proveByLetter = (by: Person, claimId: string, typed: string): Promise<{ ok: true } | Refusal> =>
  transact(person(by.personId), async (tx) => {
    const typedRight = await typeLetterCode(tx, by, claimId, typed);
    if (!typedRight.ok) return typedRight;
    await tellConfirmed(tx, by.personId, typedRight.found.enterprise);
    return { ok: true as const };
  });
