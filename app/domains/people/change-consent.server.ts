import type { ConsentPurpose } from "@db/statuses";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { type ConsentText, REQUIRED_PURPOSE } from "./consent";
import { giveConsent, withdrawConsent } from "./consent.store.server";
import type { Person } from "./proof";

/** She agrees to the text she was shown; agreed to before, the newer text takes the place of the older. */
export const agree = ({ personId }: Person, text: ConsentText): Promise<void> =>
  transact(person(personId), (tx) => giveConsent(tx, personId, text));

/**
 * She withdraws, as easily as she agreed (个人信息保护法 第十五条). The terms end with the account only. `follows` is what else ends with
 * it, in the same transaction.
 */
export async function withdraw(
  { personId }: Person,
  purpose: ConsentPurpose,
  follows: (tx: Tx) => Promise<void> = async () => {},
): Promise<Verdict> {
  if (purpose === REQUIRED_PURPOSE) return refused("consent.termsStay");
  await transact(person(personId), async (tx) => {
    await withdrawConsent(tx, personId, purpose);
    await follows(tx);
  });
  return accepted;
}
