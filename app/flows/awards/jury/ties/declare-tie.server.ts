import type { DeclaredTieKind } from "@db/statuses";
import { tables } from "@db/tables";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { declaredSince } from "~/domains/awards/jury/declared-tie.store.server";
import { servesIn } from "~/domains/awards/jury/jury.store.server";
import { TIES_A_DAY } from "~/domains/awards/jury/taking-back";
import { findStandingEnterpriseByCode } from "~/domains/directory/enterprise.store.server";
import { foldUscc } from "~/domains/directory/uscc";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { accountKey } from "~/domains/people/account";
import { findByAccount } from "~/domains/people/person.store.server";
import type { Person } from "~/domains/people/proof";
import { newId } from "~/kernel/ids";
import { DAY_MS } from "~/kernel/milliseconds";
import { type Refusal, refused } from "~/kernel/verdict";
import { recheckIn } from "./recheck-conflicts.server";

export interface TieForm {
  kind: DeclaredTieKind;
  /** Of whom: her account, or the code of a firm; one of them. */
  account: string;
  code: string;
  statement: string;
}

/**
 * An expert declares kinship or an interest, to a person or to a firm: she reads nothing of hers in any cycle, and what she reads already ends with the
 * same act. An account that nobody has is taken like any other, so that nobody finds out here who has one: an officer is told of it, and it ties her to
 * whoever has it later.
 */
export const declareTie = (
  by: Person,
  { kind, account, code, statement }: TieForm,
): Promise<{ ok: true } | (Refusal & { field: string })> =>
  transact(person(by.personId), async (tx): Promise<{ ok: true } | (Refusal & { field: string })> => {
    if ((await declaredSince(tx, by.personId, tx.now - DAY_MS)) >= TIES_A_DAY)
      return { ...refused("award.tie.many", { most: TIES_A_DAY }), field: "account" };
    const key = accountKey(account);
    const about = key === "" ? null : await findByAccount(tx, key);
    if (about?.id === by.personId) return { ...refused("award.tie.self"), field: "account" };
    const firm = code === "" ? null : await findStandingEnterpriseByCode(tx, foldUscc(code));
    // Which firms there are is no secret.
    if (code !== "" && !firm) return { ...refused("award.tie.code"), field: "code" };
    if (key === "" && !firm) return { ...refused("award.tie.missing"), field: "account" };
    const id = newId(tx.now);
    await tx.insert(tables.declaredTie).values({
      id,
      personId: by.personId,
      aboutPersonId: about?.id ?? null,
      aboutEnterpriseId: firm?.id ?? null,
      aboutAccount: key !== "" && about === null ? key : null,
      kind,
      statement,
      declaredAt: tx.now,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawnReason: null,
    });
    tx.record({
      act: "tie.declared",
      subject: { kind: "declared-tie", id },
      facts: { kind },
      secrets: { statement },
      about: by.personId,
    });
    await endReadingsTied(tx, by.personId);
    return { ok: true };
  });

/** What she reads of whom she is tied to now, in every cycle under review. */
async function endReadingsTied(tx: Tx, personId: string): Promise<void> {
  for (const { cycleId } of await servesIn(tx, { personId })) await recheckIn(tx, await getCycle(tx, cycleId));
}
