import { tables } from "@db/tables";
import { system, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";

/** So many people with mobile numbers, written at once: what they sign in with is of no matter here. */
export async function crowd(many: number): Promise<Person[]> {
  const at = now();
  const people = Array.from({ length: many }, () => ({ id: newId(at), name: "王小明" }));
  await transact(system("test"), async (tx) => {
    await tx.insertRows(
      tables.person,
      people.map(({ id, name }) => ({
        id,
        name,
        account: `crowd-${id}`,
        accountKind: "mobile" as const,
        passwordHash: null,
        enterpriseId: null,
        locale: null,
        createdAt: at,
        erasedAt: null,
      })),
    );
    tx.record({ act: "test.prepared", subject: { kind: "test", id: "crowd" } });
  });
  return people.map(({ id, name }) => ({ signedIn: true, personId: id, name, grants: [] }) as unknown as Person);
}
