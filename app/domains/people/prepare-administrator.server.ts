import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import type { Refusal } from "~/kernel/verdict";
import { recordGrant } from "./grant-role.server";
import { PROOF_MS } from "./one-time-proof";
import { readName } from "./person-name";
import { drawLinkToken, insertProof, linkHash } from "./reset-token.store.server";
import { insertGrant } from "./role-grant.store.server";

const ROLE = { role: "admin", scopeKind: "all", scopeId: null, until: null } as const;

/**
 * Makes an administrator who has no account yet, and the token of the link on which she chooses it: it works once, for an
 * hour, and only its hash is kept. Asked again for the same name before she did, she stays one person and only the newest
 * link works. For the program's own command, since on a new machine nobody is there to grant a role.
 */
export async function prepareAdministrator(
  typedName: string,
): Promise<{ ok: true; token: string; expiresAt: number } | Refusal> {
  const read = readName(typedName);
  if (!read.ok) return read;
  const token = drawLinkToken();
  return transact(system("admin-command"), async (tx) => {
    const personId = (await findWaiting(tx, read.name)) ?? (await addAdministrator(tx, read.name));
    await insertProof(tx, { tokenHash: linkHash(token), personId, kind: "setup-link", createdBy: null });
    tx.record({ act: "setup-link.issued", subject: { kind: "person", id: personId }, about: personId });
    return { ok: true, token, expiresAt: tx.now + PROOF_MS["setup-link"] };
  });
}

/** An administrator of that name who has not chosen an account. */
async function findWaiting(tx: Tx, name: string): Promise<string | null> {
  const { person, roleGrant } = tables;
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(roleGrant, and(eq(roleGrant.personId, person.id), eq(roleGrant.role, "admin")))
    .where(and(eq(person.name, name), isNull(person.account), isNull(person.passwordHash), isNull(roleGrant.endedAt)))
    .limit(1);
  return found?.id ?? null;
}

async function addAdministrator(tx: Tx, name: string): Promise<string> {
  const id = newId(tx.now);
  await tx.insert(tables.person).values({
    id,
    name,
    account: null,
    accountKind: "email", // nothing until she chooses one
    passwordHash: null,
    enterpriseId: null,
    createdAt: tx.now,
    erasedAt: null,
  });
  tx.record({ act: "person.prepared", subject: { kind: "person", id }, secrets: { name }, about: id });
  recordGrant(tx, await insertGrant(tx, { personId: id, grantedBy: null, ...ROLE }), id, ROLE);
  return id;
}
