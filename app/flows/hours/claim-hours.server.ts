import { attachFiles } from "~/domains/files/attach-files.server";
import { removeFilesOf } from "~/domains/files/remove-files.server";
import { fileHourClaim, resubmitHourClaim, withdrawHourClaim } from "~/domains/hours/file-hour-claim.server";
import type { HourClaimForm } from "~/domains/hours/hour-claim-forms";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { Refused } from "~/kernel/errors";
import { type Refusal, refused } from "~/kernel/verdict";

type FormRefusal = Refusal & { field: string };

export interface SentClaim {
  form: HourClaimForm;
  /** What shows it: at least one paper. */
  fileIds: readonly string[];
  /** Names one sending of the form. */
  formKey: string | null;
}

/** She claims hours with papers that show them; a form sent twice makes one claim. */
export async function claimHours(
  by: Person,
  { form, fileIds, formKey }: SentClaim,
): Promise<{ ok: true; id: string } | FormRefusal> {
  if (fileIds.length === 0) return { ...refused("hours.evidenceMissing"), field: "files" };
  return transact(person(by.personId), async (tx) => {
    const filed = await fileHourClaim(tx, by, form, formKey);
    if (filed.ok && filed.made) await attach(tx, by, filed.id, fileIds);
    return filed;
  });
}

/** She mends a claim that was returned; more papers may come with it. @throws NotFound, Refused */
export const reclaimHours = (
  by: Person,
  claimId: string,
  { form, fileIds }: Omit<SentClaim, "formKey">,
): Promise<{ ok: true } | FormRefusal> =>
  transact(person(by.personId), async (tx) => {
    const again = await resubmitHourClaim(tx, by, claimId, form);
    if (again.ok) await attach(tx, by, claimId, fileIds);
    return again;
  });

/** She takes a claim back, and her papers go with it. @throws NotFound, Refused */
export const withdrawClaimedHours = (by: Person, claimId: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    await withdrawHourClaim(tx, by, claimId);
    await removeFilesOf(tx, { kind: "hour-claim", id: claimId });
  });

/** Half a claim is none: what is written of it goes back with the refusal. @throws Refused */
async function attach(tx: Tx, by: Person, id: string, fileIds: readonly string[]): Promise<void> {
  const attached = await attachFiles(tx, { personId: by.personId, fileIds, to: { kind: "hour-claim", id } });
  if (!attached.ok) throw new Refused(attached.reason, attached.values);
}
