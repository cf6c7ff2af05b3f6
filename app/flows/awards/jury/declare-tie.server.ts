import type { DeclaredTieKind } from "@db/statuses";
import { tables } from "@db/tables";
import { findStandingEnterpriseByCode } from "~/domains/directory/enterprise.store.server";
import { foldUscc } from "~/domains/directory/uscc";
import { person, transact } from "~/domains/ledger/transact.server";
import { findByAccount } from "~/domains/people/person.store.server";
import type { Person } from "~/domains/people/proof";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";

export interface TieForm {
  kind: DeclaredTieKind;
  /** Of whom: her account, or the code of a firm; one of them. */
  account: string;
  code: string;
  statement: string;
}

/** An expert declares kinship or an interest, to a person or to a firm: she reads nothing of hers in any cycle. What was declared stays. */
export const declareTie = (
  by: Person,
  { kind, account, code, statement }: TieForm,
): Promise<{ ok: true } | (Refusal & { field: string })> =>
  transact(person(by.personId), async (tx) => {
    const about = account === "" ? null : await findByAccount(tx, account);
    if (account !== "" && (!about || about.erasedAt !== null))
      return { ...refused("award.tie.account"), field: "account" };
    const firm = code === "" ? null : await findStandingEnterpriseByCode(tx, foldUscc(code));
    if (code !== "" && !firm) return { ...refused("award.tie.code"), field: "code" };
    if (!about && !firm) return { ...refused("award.tie.missing"), field: "account" };
    const id = newId(tx.now);
    await tx.insert(tables.declaredTie).values({
      ...{ id, personId: by.personId, aboutPersonId: about?.id ?? null, aboutEnterpriseId: firm?.id ?? null },
      ...{ kind, statement, declaredAt: tx.now },
    });
    tx.record({
      act: "tie.declared",
      subject: { kind: "declared-tie", id },
      facts: { kind },
      secrets: { statement },
      about: by.personId,
    });
    return { ok: true };
  });
