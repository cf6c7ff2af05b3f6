import { forgetNoticeOfficer, objectionsBy } from "~/domains/awards/notice/objector-records.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { emptyObjections } from "./empty-objections.server";

/**
 * Takes a person out of what she objected, with its papers and the mails to where she was reached; that there was an objection and what was ruled
 * stays. Answers the names of the bytes to forget once that is committed.
 */
export async function eraseObjector(tx: Tx, personId: string): Promise<string[]> {
  const gone = await emptyObjections(tx, await objectionsBy(tx, personId));
  await forgetNoticeOfficer(tx, personId);
  return gone;
}
