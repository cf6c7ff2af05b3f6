import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, isNull } from "drizzle-orm";
import { now } from "~/kernel/clock";
import { config } from "~/kernel/config";
import { publicJwk, thumbprint } from "~/kernel/jws";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { type Actor, system, transact } from "./transact.server";

export type KeyPurpose = "receipt" | "checkpoint" | "pass";
export const KEY_PURPOSES: readonly KeyPurpose[] = ["receipt", "checkpoint", "pass"];

export interface SigningKey {
  kid: string;
  privateKey: KeyObject;
}

/** Private keys of this process by purpose; files in DATA_DIR/keys are the truth, only for their owner (0600). */
const loaded = new Map<KeyPurpose, { key: SigningKey; until: number }>();
/** Another process may have changed the key: so long (ms) this one goes on with the one it knows. */
export const KEY_KEPT_MS = 5_000;
const keep = (purpose: KeyPurpose, key: SigningKey): SigningKey => {
  loaded.set(purpose, { key, until: now() + KEY_KEPT_MS });
  return key;
};

/** Private halves by `kid`, and each purpose's keys as the database had them a moment ago, the newest first. */
const halves = new Map<string, SigningKey>();
const histories = new Map<KeyPurpose, { keys: { kid: string; createdAt: number }[]; until: number }>();

const keyFile = (kid: string): string => `${config.dataDir}/keys/${kid}.pem`;

/** Makes sure that each purpose has a key whose private half is here; called before the first visitor. */
export async function ensureSigningKeys(): Promise<void> {
  for (const purpose of KEY_PURPOSES) await activeKey(purpose);
}

/** The key that signs for a purpose now. A key whose file is gone is retired and a new one made. */
export async function activeKey(purpose: KeyPurpose): Promise<SigningKey> {
  const known = loaded.get(purpose);
  if (known && known.until > now()) return known.key;
  const kid = await standingKid(db, purpose);
  if (known && known.key.kid === kid) return keep(purpose, known.key);
  const key = kid === null ? undefined : privateHalf(kid);
  return key ? keep(purpose, key) : putKey(system("keys"), purpose);
}

/**
 * The key that signs what was stored at an instant (ms), the same whenever it is asked and by every process: a new one begins
 * `KEY_KEPT_MS` after it was made, when all know of it. Where its file is gone (a backup holds no keys), the active one.
 */
export async function keyAt(purpose: KeyPurpose, at: number): Promise<SigningKey> {
  let history = histories.get(purpose);
  if (!history || history.until <= now()) {
    const { kid, createdAt, purpose: of } = tables.signingKey;
    const made = await db
      .select({ kid, createdAt })
      .from(tables.signingKey)
      .where(eq(of, purpose))
      .orderBy(desc(createdAt));
    history = { keys: made, until: now() + KEY_KEPT_MS };
    histories.set(purpose, history);
  }
  const inTurn = history.keys.find(({ createdAt }) => createdAt + KEY_KEPT_MS <= at) ?? history.keys.at(-1);
  return (inTurn && privateHalf(inTurn.kid)) ?? activeKey(purpose);
}

function privateHalf(kid: string): SigningKey | undefined {
  let key = halves.get(kid);
  if (!key && existsSync(keyFile(kid))) {
    key = { kid, privateKey: createPrivateKey(readFileSync(keyFile(kid))) };
    halves.set(kid, key);
  }
  return key;
}

/** The key that is public as the signing one of a purpose, by its id; null before there is one. */
export async function standingKid(on: Reader, purpose: KeyPurpose): Promise<string | null> {
  const { kid, purpose: of, retiredAt, createdAt } = tables.signingKey;
  const [row] = await on
    .select({ kid })
    .from(tables.signingKey)
    .where(and(eq(of, purpose), isNull(retiredAt)))
    .orderBy(desc(createdAt))
    .limit(1);
  return row?.kid ?? null;
}

/** Changes the key of a purpose, if `stand` still is the one that signs: of two who ask at once the second is refused. */
export async function rotateKey(
  by: Actor,
  purpose: KeyPurpose,
  form: { reason: string; stand: string },
): Promise<Verdict> {
  // Asked first without a lock, so that a form sent again makes no key that is thrown away.
  const made = (await standingKid(db, purpose)) === form.stand ? await putKey(by, purpose, form) : null;
  return made ? accepted : refused("key.changed");
}

async function putKey(by: Actor, purpose: KeyPurpose): Promise<SigningKey>;
async function putKey(
  by: Actor,
  purpose: KeyPurpose,
  form: { reason: string; stand: string },
): Promise<SigningKey | null>;
/** Puts a new key in the place of the old one; what the old one signed stays valid, its public half stays public. */
async function putKey(
  by: Actor,
  purpose: KeyPurpose,
  form?: { reason: string; stand: string },
): Promise<SigningKey | null> {
  const { privateKey } = generateKeyPairSync("ed25519");
  const kid = thumbprint(privateKey);
  mkdirSync(`${config.dataDir}/keys`, { recursive: true, mode: 0o700 });
  chmodSync(`${config.dataDir}/keys`, 0o700);
  writeFileSync(`${keyFile(kid)}.new`, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  renameSync(`${keyFile(kid)}.new`, keyFile(kid));
  const { signingKey } = tables;
  const put = await transact(by, async (tx) => {
    if (form && (await standingKid(tx, purpose)) !== form.stand) return false;
    const retired = await tx
      .update(signingKey)
      .set({ retiredAt: tx.now })
      .where(and(eq(signingKey.purpose, purpose), isNull(signingKey.retiredAt)))
      .returning({ kid: signingKey.kid });
    const jwk = publicJwk(privateKey, kid) as unknown as Record<string, string>;
    await tx.insert(signingKey).values({ kid, purpose, publicJwk: jwk, createdAt: tx.now, retiredAt: null });
    for (const old of retired)
      tx.record({ act: "key.retired", subject: { kind: "key", id: old.kid }, facts: { purpose, successor: kid } });
    tx.record({
      act: "key.created",
      subject: { kind: "key", id: kid },
      facts: { purpose },
      ...(form && { reason: form.reason }),
    });
    return true;
  });
  if (!put) {
    rmSync(keyFile(kid));
    return null;
  }
  return keep(purpose, { kid, privateKey });
}

export interface PublicKey {
  kid: string;
  purpose: KeyPurpose;
  publicJwk: Record<string, string>;
  createdAt: number;
  retiredAt: number | null;
}

/** Public halves of every key that ever signed, the newest first. */
export const publicKeys = (): Promise<PublicKey[]> =>
  db.select().from(tables.signingKey).orderBy(desc(tables.signingKey.createdAt));

/** Key objects of a purpose, to check what it signed. */
export async function verifyingKeys(purpose: KeyPurpose): Promise<KeyObject[]> {
  const keys = (await publicKeys()).filter((key) => key.purpose === purpose);
  return keys.map(({ publicJwk: { kty, crv, x } }) => createPublicKey({ key: { kty, crv, x }, format: "jwk" }));
}
