import { type KeyPurpose, rotateKey } from "~/domains/ledger/signing-keys.server";
import { person } from "~/domains/ledger/transact.server";
import type { Administrator } from "~/domains/people/proof";
import type { Verdict } from "~/kernel/verdict";

/**
 * An administrator changes the key that signs for a purpose, for a reason. `stand` is the one she saw: a form sent twice changes
 * it once, and the second is refused.
 */
export const changeKey = (
  by: Administrator,
  purpose: KeyPurpose,
  form: { reason: string; stand: string },
): Promise<Verdict> => rotateKey(person(by.personId), purpose, form);
