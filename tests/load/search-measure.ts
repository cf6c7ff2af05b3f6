import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { residentMb, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";
import { median } from "./drive";
import { firmKey, inventedFirm } from "./firms";
import type { Measurement } from "./measurement";

const FIRMS = 200_000;
/** Of those, so many have just been imported: what changed in the last minute is counted at each search. */
const FRESH = 50_000;
const DAY_MS = 86_400_000;
const ROUNDS = 300;
const TYPED = [
  "恒丰机械",
  "有限公司",
  "hf",
  "jxgs",
  "cszz",
  "hfhf",
  "大别山茶业",
  "91340",
  "B0012345",
  "（集团）",
  "199",
  "没有这样的企业",
];

/** Searches by name, initials and code over 200,000 firms, as a page of a signed-in person shows them. */
export async function search(folder: string): Promise<Measurement> {
  const dataDir = join(folder, "search");
  mkdirSync(dataDir);
  await (await startProgram({ dataDir })).stop();
  process.env.DATA_DIR = dataDir;
  await addFirms(FIRMS);
  const program = await startProgram({ dataDir });
  const visitor = await new TestVisitor(program.url).signIn("director");
  const before = residentMb(program.pid);
  const page = async (path: string): Promise<number> => {
    const began = performance.now();
    const answer = await visitor.get(path);
    await answer.text();
    if (answer.status !== 200) throw new Error(`a search answered ${answer.status}`);
    return performance.now() - began;
  };
  const ask = (typed: string) => page(`/me/enterprise?q=${encodeURIComponent(typed)}`);
  const first = await ask("恒丰机械");
  const bare: number[] = [];
  for (let n = 0; n < 50; n++) bare.push(await page("/me/enterprise"));
  const times: number[] = [];
  for (let n = 0; n < ROUNDS; n++) times.push(await ask(TYPED[n % TYPED.length] as string));
  const grown = residentMb(program.pid) - before;
  await program.stop();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] as number;
  const [value, p95] = [at(0.5), at(0.95)];
  return {
    name: "search",
    value,
    unit: "ms",
    samples: ROUNDS,
    target: "median and p95 < 50 ms over 200,000",
    ok: p95 < 50,
    // The same page without a search.
    ceiling: median(bare),
    note: `p95 ${p95.toFixed(1)} ms, the first one right after a start ${Math.round(first)} ms, ${Math.round(grown)} MB more`,
  };
}

/** Puts so many invented firms into the directory of DATA_DIR. */
async function addFirms(count: number): Promise<void> {
  const { transact, system } = await import("../../app/domains/ledger/transact.server");
  const { newId } = await import("../../app/kernel/ids");
  const { db, disconnect } = await import("../../db/client.server");
  const { tables } = await import("../../db/tables");
  const counties = (await db.select().from(tables.region))
    .filter(({ kind }) => kind === "county")
    .map(({ code }) => code);
  for (let from = 0; from < count; from += 1_000) {
    await transact(system("bench"), async (tx) => {
      const rows = Array.from({ length: 1_000 }, (_, i) => {
        const { name, code, region } = inventedFirm(from + i, counties);
        const none = { codeReason: null, industry: null, size: null, parentId: null, mergedIntoId: null, heldBy: null };
        const row = { id: newId(tx.now), code, name, nameKey: firmKey(name), regionCode: region };
        const changedAt = from < count - FRESH ? tx.now - DAY_MS : tx.now;
        return { ...row, ...none, changedAt, addedBy: null, addedAt: tx.now, demo: false };
      });
      await tx.insertRows(tables.enterprise, rows);
      tx.record({ act: "bench.prepared", subject: { kind: "bench", id: String(from) } });
    });
  }
  await disconnect();
}
