import { eq } from "drizzle-orm";
import { headingOf } from "~/domains/directory/import-words";
import { usccCheckCharacter } from "~/domains/directory/uscc";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { findJob } from "~/domains/jobs/long-job.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { grantsInForce } from "~/domains/people/role-grant.store.server";
import { mergeEnterprises } from "~/flows/enterprises/merge-enterprises.server";
import { enterpriseImport } from "~/flows/imports/import-enterprises.server";
import { startImport } from "~/flows/imports/start-import.server";
import { now } from "~/kernel/clock";
import { db } from "../client.server";
import { tables } from "../tables";

const HEAD = (["name", "code", "region", "industry", "size", "kinds"] as const).map(headingOf);

const codeOf = (n: number): string => {
  const first17 = `91340123MADEH${String(n).padStart(4, "0")}`;
  return first17 + usccCheckCharacter(first17);
};

/** The first may well be a firm that is registered already; of the two cranes the second is merged into the first. */
const TAKEN = [
  ["示例机械有限责任公司", codeOf(1), "肥西县", "制造业", "大型", "规上"],
  ["示例起重机有限公司", codeOf(2), "肥西县", "制造业", "中型", "规上、领跑者"],
  ["示例（肥西）起重机有限公司", codeOf(3), "肥西县", "制造业", "中型", ""],
  ["示例木业有限公司", codeOf(4), "肥西县", "制造业", "小型", ""],
  ["示例苗木有限公司", codeOf(5), "肥西县", "农、林、牧、渔业", "微型", ""],
];
/** A wrong check character, a neighbour's region, an industry that does not exist, a code that is there, a code twice. */
const REFUSED = [
  ["示例园艺有限公司", codeOf(6), "肥西县", "农、林、牧、渔业", "小型", ""],
  ["示例饲料有限公司", "91340123MADEH00070", "肥西县", "制造业", "小型", ""],
  ["示例仓储有限公司", codeOf(8), "肥东县", "交通运输、仓储和邮政业", "小型", ""],
  ["示例石材有限公司", codeOf(9), "肥西县", "石材业", "微型", ""],
  ["示例木业有限公司", codeOf(4), "肥西县", "制造业", "小型", ""],
  ["示例园艺有限公司", codeOf(6), "肥西县", "农、林、牧、渔业", "小型", ""],
];

/**
 * Two lists of firms that the demo's county brings, one taken and one refused, and two entries of one firm made one: all by the use
 * cases of its desk. Where it has brought a list already nothing is done.
 */
export async function seedDemoImports(): Promise<void> {
  const { person, longJob } = tables;
  const { id, name, account } = person;
  const [found] = await db.select({ id, name }).from(person).where(eq(account, "county"));
  if (!found || (await db.$count(longJob, eq(longJob.startedBy, found.id))) > 0) return;
  const bureauGrants = (await grantsInForce(db, found.id, now())).filter(({ role }) => role === "county");
  const officer = { personId: found.id, name: found.name, bureauGrants } as unknown as BureauOfficer;
  await bring(officer, "肥西县企业名单（示例）.csv", TAKEN);
  await bring(officer, "肥西县企业名单第二批（示例）.csv", REFUSED);
  const [kept, other] = await Promise.all([idOf(codeOf(2)), idOf(codeOf(3))]);
  if (kept && other)
    await mergeEnterprises(officer, { fromId: other, intoId: kept, reason: "同一家企业登记了两次（示例）" });
}

async function bring(officer: BureauOfficer, typedName: string, rows: readonly string[][]): Promise<void> {
  const bytes = Buffer.from([HEAD, ...rows].map((row) => `${row.join(",")}\r\n`).join(""));
  const kept = await keepUpload(officer, { bytes, typedName }, { kinds: ["csv"], fallback: "list.csv" });
  const started = kept.ok ? await startImport(officer, kept.file.id) : kept;
  const job = started.ok ? await findJob(db, started.importId) : null;
  // Not by way of the line: other work that waits there is not the first start's.
  if (job) await enterpriseImport.run(job, async () => {});
}

async function idOf(code: string): Promise<string | undefined> {
  const { enterprise } = tables;
  const [found] = await db.select({ id: enterprise.id }).from(enterprise).where(eq(enterprise.code, code));
  return found?.id;
}
