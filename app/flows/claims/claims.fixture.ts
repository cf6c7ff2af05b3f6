import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { addFirm } from "~/domains/directory/enterprises.fixture";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { claimEnterprise } from "./claim-enterprise.server";

/** What tests of claims start from. */
export const inTest = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  transact(system("test"), async (tx) => {
    tx.record({ act: "test.prepared", subject: { kind: "test", id: "1" } });
    return work(tx);
  });

/** Somebody who says that she works at a firm of that county. */
export async function colleague(regionCode = "340123", enterpriseId?: string) {
  await seedRegions();
  const firm = enterpriseId ?? (await addFirm({ regionCode, code: newId(now()) })).id;
  const made = await newcomer();
  await workAt(made.person, firm);
  return { ...made, firm };
}

export const workAt = ({ personId }: Pick<Person, "personId">, enterpriseId: string) =>
  inTest((tx) => tx.update(tables.person).set({ enterpriseId }).where(eq(tables.person.id, personId)));

/** An officer of that region's bureau, as the guards would prove her. */
export async function officerOf(scopeId: string, who?: Person): Promise<BureauOfficer> {
  const { person } = who ? { person: who } : await newcomer();
  const bureauGrants = [{ id: newId(now()), role: "county" as const, scopeKind: "region" as const, scopeId }];
  return { ...person, bureauGrants } as unknown as BureauOfficer;
}

/** A claim for the firm where she works. @throws when it is refused */
export async function claimAt(by: Person, firm: string, fileIds: string[] = []): Promise<string> {
  const made = await claimEnterprise(by, { enterprise: firm, position: "质量部经理", phone: "0551-62871234" }, fileIds);
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}
