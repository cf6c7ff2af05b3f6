import { person, transact } from "~/domains/ledger/transact.server";
import { NotFound } from "~/kernel/errors";
import { drawBytes } from "~/kernel/ids";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { resetCounter } from "./limit.store.server";
import { formatResetCode, makeResetCode, PROOF_MS } from "./one-time-proof";
import { findPerson } from "./person.store.server";
import type { Administrator } from "./proof";
import { resetCodeTries } from "./reset-password.server";
import { codeHash, insertProof } from "./reset-token.store.server";

/** Who has an e-mail address resets by mail: a code passes through one more pair of hands, so only the others get one. */
export function canHaveResetCode({ account, accountKind }: { account: string | null; accountKind: string }): Verdict {
  if (account === null) return refused("reset.noAccount");
  return accountKind === "email" ? refused("reset.byMail") : accepted;
}

/**
 * Makes a one-time code that an administrator hands over to a person she has checked: it works once, for 30 minutes, on
 * /reset-code. It is shown this one time and stored as a hash only; an older one stops working.
 * @throws NotFound when there is no such person.
 */
export function issueResetCode(
  admin: Administrator,
  personId: string,
): Promise<{ ok: true; code: string; expiresAt: number } | Refusal> {
  const code = makeResetCode(drawBytes(8));
  return transact(person(admin.personId), async (tx) => {
    const found = await findPerson(tx, personId);
    if (!found || found.erasedAt !== null) throw new NotFound("person");
    const verdict = canHaveResetCode(found);
    if (!verdict.ok) return verdict;
    await insertProof(tx, {
      tokenHash: codeHash(personId, code),
      personId,
      kind: "staff-code",
      createdBy: admin.personId,
    });
    await resetCounter(tx, resetCodeTries(found.account as string));
    tx.record({ act: "reset-code.issued", subject: { kind: "person", id: personId }, about: personId });
    return { ok: true as const, code: formatResetCode(code), expiresAt: tx.now + PROOF_MS["staff-code"] };
  });
}
