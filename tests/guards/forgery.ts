import { createHash, createPublicKey, type KeyObject } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { verifyCheckpoint } from "../../app/domains/ledger/checkpoint";
import { hashLeaf } from "../../app/domains/ledger/merkle";
import { verifyInclusion } from "../../app/domains/ledger/merkle-verify";
import { verifyJws } from "../../app/kernel/jws";
import { runScript } from "../setup/command";
import type { Measure } from "../setup/run-measures";
import { zero } from "../setup/run-measures";
import { TestVisitor } from "../setup/visitor";
import { type Stage, setStage } from "./cast";
import { send } from "./send";
import { StoredState } from "./stored-state";

/** Something that is taken when it is genuine, and how to ask whether a text is taken. */
interface Seal {
  name: string;
  genuine: string;
  accepts(text: string): Promise<boolean> | boolean;
  /** Texts that mean the same as the genuine one are no forgeries. */
  same?(text: string): boolean;
  alphabet: string;
  share: number;
}

const BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LUCIA = "abcdefghijklmnopqrstuvwxyz234567";
const PRINTABLE = `${BASE64URL}+/=.{}":,\n `;

/** The text with letters changed, exchanged, doubled or taken out. */
const mutation = (text: string, alphabet: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        how: fc.constantFrom("other", "other", "out", "twice", "swap" as const),
        at: fc.nat(Math.max(0, text.length - 1)),
        letter: fc.constantFrom(...alphabet),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((steps) =>
      steps.reduce((now, { how, at, letter }) => {
        const [before, here, after] = [now.slice(0, at), now.slice(at, at + 1), now.slice(at + 1)];
        if (how === "other") return before + letter + after;
        if (how === "out") return before + after;
        if (how === "twice") return before + here + here + after;
        return before + after.slice(0, 1) + here + after.slice(1);
      }, text),
    );

/** What a typed code comes to, written apart from the program's own reading. */
const typed = (code: string): string =>
  code.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");

const withOneOtherLetter = (code: string): string[] =>
  [...code].flatMap((own, at) =>
    [...BASE32].filter((letter) => letter !== own).map((letter) => code.slice(0, at) + letter + code.slice(at + 1)),
  );

/**
 * Codes, links, receipts, checkpoints, entries of the log, session tokens, links and codes that reset or set up, each genuine one accepted (the control) and each
 * bent one refused.
 */
export const forgery: Measure = async ({ short }) => {
  const total = short ? 2_000 : 10_000;
  const { program, visitors, things } = await setStage();
  const { url } = program;
  const stored = new StoredState(program.dataDir);
  const accepted: string[] = [];
  let samples = 0;
  try {
    const get = (path: string, cookie?: string) =>
      send(url, { method: "GET", path, ...(cookie && { headers: { cookie: `academy_session=${cookie}` } }) });
    const keys = (
      JSON.parse((await get("/keys.json")).body) as { keys: (JsonWebKey & { kid: string; purpose: string })[] }
    ).keys;
    const keyOf = (purpose: string, kid?: string): KeyObject | undefined => {
      const jwk = keys.find((one) => one.purpose === purpose && (kid === undefined || one.kid === kid));
      return jwk && createPublicKey({ key: jwk as never, format: "jwk" });
    };
    const body = { revision: 1, key: "k1", pen: things.runningPen, response: { choices: [things.choice] } };
    const saved = await visitors.owner.fetch(`/attempts/${things.runningAttempt}/responses/${things.item}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const { receipt } = (await saved.json()) as { receipt: string };
    const [covered] = stored.query<{ id: string }>(
      "SELECT id FROM ledger_entry WHERE seq IS NOT NULL ORDER BY seq LIMIT 1",
    );
    const proof = (await get(`/log/entries/${covered?.id}.json`)).body;
    const { checkpoint } = JSON.parse(proof) as { checkpoint: string };
    const logKey = keyOf("checkpoint") as KeyObject;
    const seals: Seal[] = [
      {
        name: "certificate code",
        genuine: things.code,
        alphabet: BASE32,
        share: 0.2,
        accepts: async (text) =>
          !/"status":"unknown"/.test((await get(`/verify/${encodeURIComponent(text)}.json`)).body),
        same: (text) => typed(text) === things.code,
      },
      {
        name: "share link",
        genuine: things.shareToken,
        alphabet: BASE64URL,
        share: 0.1,
        accepts: async (text) => (await get(`/shared/${encodeURIComponent(text || "x")}`)).status !== 404,
      },
      {
        name: "calendar address",
        genuine: things.calendarSecret,
        alphabet: BASE64URL,
        share: 0.1,
        accepts: async (text) => (await get(`/calendar/${encodeURIComponent(text || "x")}.ics`)).status === 200,
      },
      {
        name: "session token",
        genuine: visitors.owner.cookies.get("academy_session") as string,
        alphabet: LUCIA,
        share: 0.1,
        accepts: async (text) => (await get("/me", text)).status === 200,
      },
      {
        name: "receipt",
        genuine: receipt,
        alphabet: PRINTABLE,
        share: 0.25,
        accepts: (text) => verifyJws(text, (kid) => keyOf("receipt", kid)) !== null,
      },
      {
        name: "checkpoint",
        genuine: checkpoint,
        alphabet: PRINTABLE,
        share: 0.15,
        accepts: (text) => verifyCheckpoint(text, logKey) !== null,
      },
      {
        name: "entry of the log",
        genuine: proof,
        alphabet: PRINTABLE,
        share: 0.2,
        accepts: (text) => provesEntry(text, logKey),
        same: (text) => sameClaim(text, proof),
      },
    ];
    const pageOpens = (path: string) => async (text: string) =>
      (await get(`${path}/${encodeURIComponent(text || "x")}`)).body.includes('type="password"');
    seals.push(
      {
        name: "reset link",
        genuine: await mailedLink(program.dataDir, visitors.anonymous, stored),
        alphabet: BASE64URL,
        share: 0.05,
        accepts: pageOpens("/reset-password"),
      },
      {
        name: "setup link",
        genuine: await setupLink(program.dataDir),
        alphabet: BASE64URL,
        share: 0.05,
        accepts: pageOpens("/setup"),
      },
      await handedCode(url, program.dataDir, visitors),
      letterCode(program.dataDir, visitors, things.claim),
    );
    for (const seal of seals) {
      if (!(await seal.accepts(seal.genuine))) accepted.push(`${seal.name}: the genuine one is refused`);
      const runs = { numRuns: Math.ceil(total * seal.share), seed: 20_261_125 };
      for (const text of fc.sample(mutation(seal.genuine, seal.alphabet), runs)) {
        if (text === seal.genuine || seal.same?.(text)) continue;
        samples++;
        if (await seal.accepts(text)) accepted.push(`${seal.name} ${JSON.stringify(text.slice(0, 60))}`);
      }
    }
    // No letter alone can be wrong without the check letter telling, so that a slip is told from a code that nobody issued.
    for (const text of withOneOtherLetter(things.code)) {
      samples++;
      if (!/"code":null/.test((await get(`/verify/${text}.json`)).body)) accepted.push(`certificate code ${text}`);
    }
    // Signed by ourselves, but for something else.
    samples += 2;
    if (verifyJws(receipt, () => logKey)) accepted.push("a receipt under the log's key");
    if (verifyCheckpoint(checkpoint, keyOf("receipt") as KeyObject))
      accepted.push("a checkpoint under the receipts' key");
  } finally {
    stored.close();
    await program.stop();
  }
  return zero("guards.forgery", accepted.length, samples, "accepted", accepted.slice(0, 8).join("; "));
};

interface Claim {
  entry: string;
  index: number;
  proof: string[];
  checkpoint: string;
}
function readClaim(text: string): Claim | null {
  try {
    return JSON.parse(text) as Claim;
  } catch {
    return null;
  }
}

/** As an outsider checks it: the entry's own hash leads by the proof to the root that the log's key signed. */
function provesEntry(text: string, key: KeyObject): boolean {
  const claim = readClaim(text);
  if (!claim || typeof claim.entry !== "string" || !Array.isArray(claim.proof) || typeof claim.checkpoint !== "string")
    return false;
  const head = verifyCheckpoint(claim.checkpoint, key);
  if (!head) return false;
  const bytes = (base64: unknown) => Buffer.from(String(base64), "base64");
  return verifyInclusion({
    leafHash: hashLeaf(Buffer.from(claim.entry, "utf8")),
    index: claim.index,
    size: head.size,
    proof: claim.proof.map(bytes),
    root: head.root,
  });
}

/** Another spelling of the same claim (its own `leaf` is not asked; base64 is read leniently here). */
function sameClaim(text: string, genuine: string): boolean {
  const [a, b] = [readClaim(text), readClaim(genuine)];
  const bytes = (claim: Claim) =>
    claim.proof?.map?.((one) => Buffer.from(String(one), "base64").toString("hex")).join(" ");
  return (
    !!a && !!b && a.entry === b.entry && a.index === b.index && a.checkpoint === b.checkpoint && bytes(a) === bytes(b)
  );
}

const NEWCOMER = { name: "王小明", password: "a long pass phrase of nine words", consent: "terms" };
const WAIT_MS = 5_000;

/** The token of a link by mail for somebody new, from the outbox when it has gone out already. @throws when no mail comes */
async function mailedLink(dataDir: string, anonymous: TestVisitor, stored: StoredState): Promise<string> {
  const account = "guard-reset@example.cn";
  await anonymous.post("/signup", { ...NEWCOMER, account });
  anonymous.cookies.clear();
  await anonymous.post("/forgotten-password", { account });
  for (const end = Date.now() + WAIT_MS; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const [mail] = stored.query<{ id: string; text: string | null }>(
      "SELECT id, text FROM mail WHERE to_address = ?",
      account,
    );
    const file = join(dataDir, "outbox", `${mail?.id}.eml`);
    const text = mail?.text ?? (existsSync(file) ? unfolded(readFileSync(file, "utf8")) : "");
    const token = /\/reset-password\/([\w-]{43})/.exec(text)?.[1];
    if (token) return token;
  }
  throw new Error("no mail with a reset link came");
}

/** The text of a mail file, out of quoted-printable or base 64. */
function unfolded(mail: string): string {
  const body = mail.slice(mail.indexOf("\r\n\r\n") + 4);
  if (/^content-transfer-encoding: base64/im.test(mail)) return Buffer.from(body, "base64").toString("utf8");
  return body.replace(/=\r\n/g, "").replaceAll("=3D", "=");
}

/** The token of a link for a new administrator. */
async function setupLink(dataDir: string): Promise<string> {
  const made = await runScript("admin", ["create-admin", "准备管理员"], { DATA_DIR: dataDir });
  const token = /\/setup\/([\w-]{43})/.exec(made.out)?.[1];
  if (!token) throw new Error(`no setup link was made: ${made.err}`);
  return token;
}

/**
 * A code that an administrator hands over. It is asked with a password that the form takes and the person's own name refuses: so a
 * right code is told from a wrong one without being used. Wrong ones are few by a limit, which is lifted before each: here the code
 * alone shall refuse.
 */
async function handedCode(url: string, dataDir: string, visitors: Stage["visitors"]): Promise<Seal> {
  const account = "13855500077";
  const newcomer = new TestVisitor(url);
  await newcomer.post("/signup", { ...NEWCOMER, name: "Guardianofcodes", account });
  const database = new Database(join(dataDir, "academy.sqlite"), { timeout: 10_000 });
  const id = database.prepare("SELECT id FROM person WHERE account = ?").pluck().get(account);
  const page = await (await visitors.admin.post(`/admin/people/${id}/reset-code`)).text();
  const genuine = /class="code"[^>]*>([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(page)?.[1];
  if (!genuine) throw new Error("no code was handed out");
  const lift = database.prepare("DELETE FROM limit_count");
  return {
    name: "handed code",
    genuine,
    alphabet: BASE32,
    share: 0.05,
    same: (text) => typed(text) === typed(genuine),
    async accepts(code) {
      lift.run();
      const answer = await send(url, {
        method: "POST",
        path: "/reset-code",
        headers: { "content-type": "application/x-www-form-urlencoded", origin: url },
        body: new URLSearchParams({ account, code: code || "x", password: "guardianofcodes1" }).toString(),
      });
      if (answer.status !== 422) throw new Error(`a code was answered with ${answer.status}`);
      return /href="#[\w-]*password"/.test(answer.body);
    },
  };
}

/**
 * The code of a letter to a firm, hashed as the program does. Wrong tries are few and a right code is used up: before each the claim is
 * set back, so that the code alone shall refuse.
 */
function letterCode(dataDir: string, { owner }: Stage["visitors"], claim: string): Seal {
  const genuine = "7K3M-9QXV-2D8H";
  const database = new Database(join(dataDir, "academy.sqlite"), { timeout: 10_000 });
  const hashed = createHash("sha256")
    .update(`${claim} ${typed(genuine)}`)
    .digest("hex");
  const setBack = database.prepare(
    `UPDATE enterprise_claim SET outcome = NULL, how = NULL, code_tries = 0, letter_at = 0, code_hash = ?, code_expires_at = ?
     WHERE id = ?`,
  );
  return {
    name: "code of a letter",
    genuine,
    alphabet: BASE32,
    share: 0.05,
    same: (text) => typed(text) === typed(genuine),
    async accepts(code) {
      setBack.run(hashed, Date.now() + 3_600_000, claim);
      const answer = await owner.post(`/me/enterprise/claims/${claim}/code`, { code: code || "x" });
      if (answer.status !== 422 && answer.status !== 302) throw new Error(`a code was answered with ${answer.status}`);
      return answer.status === 302;
    },
  };
}
