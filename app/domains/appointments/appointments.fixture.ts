import { tables } from "@db/tables";
import { foldEnterpriseName } from "~/domains/directory/enterprise-name";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import type { EnterpriseAdministrator, Person } from "~/domains/people/proof";
import type { SignedIn } from "~/domains/people/visitor";
import { newId } from "~/kernel/ids";
import { proposalForm } from "./appointment-forms";

/** What tests of appointments start from. */
export const inTest = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  transact(system("test"), async (tx) => {
    tx.record({ act: "test.prepared", subject: { kind: "test", id: "1" } });
    return work(tx);
  });

let made = 0;

/** A firm of the directory; answers its id. */
export const addFirm = (name = "示例机械有限公司"): Promise<string> =>
  inTest(async (tx) => {
    const id = newId(tx.now);
    await tx.insert(tables.enterprise).values({
      id,
      code: `TEST${String(made++).padStart(14, "0")}`,
      name,
      nameKey: foldEnterpriseName(name),
      regionCode: "340123",
      addedBy: null,
      addedAt: tx.now,
      demo: false,
    });
    return id;
  });

/** Somebody who says that she works at a firm, as the guards would prove her; her account is an e-mail address. */
export async function addColleague(name: string, enterpriseId: string | null): Promise<Person & { account: string }> {
  const personId = newId(Date.parse("2026-01-01T00:00:00Z"));
  const account = `${personId}@example.org`;
  await inTest((tx) =>
    tx.insert(tables.person).values({
      id: personId,
      name,
      account,
      accountKind: "email",
      passwordHash: null,
      enterpriseId,
      createdAt: tx.now,
      erasedAt: null,
    }),
  );
  const visitor: SignedIn = {
    signedIn: true,
    personId,
    name,
    enterpriseId,
    sessionId: "s",
    signInId: "s",
    grants: [],
  };
  return { ...(visitor as Person), account };
}

/** Somebody who acts for the firm, with a grant of her own. */
export async function addFirmAdministrator(
  enterpriseId: string,
  name = "演示经办人",
): Promise<EnterpriseAdministrator> {
  const someone = await addColleague(name, enterpriseId);
  await inTest((tx) =>
    tx.insert(tables.roleGrant).values({
      id: newId(tx.now),
      personId: someone.personId,
      role: "enterprise",
      scopeKind: "enterprise",
      scopeId: enterpriseId,
      until: null,
      grantedBy: null,
      grantedAt: tx.now,
    }),
  );
  return { ...(someone as SignedIn as EnterpriseAdministrator), actsForId: enterpriseId };
}

/** The form of a proposal as the page sends it, with what is usual. */
export const proposal = (change: Record<string, string | string[]>) =>
  proposalForm.parse({
    whom: "",
    account: "",
    name: "",
    duties: ["promotion", "stopping"],
    otherDuties: "",
    from: "2026-01-01",
    to: "",
    authority: "授权其组织标准化工作",
    statement: "熟悉法规，经验丰富",
    shortfall: "",
    ...change,
  });
