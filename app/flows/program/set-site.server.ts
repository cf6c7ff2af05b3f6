import { tables } from "@db/tables";
import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Administrator } from "~/domains/people/proof";
import { putSetting } from "~/domains/settings/setting.store.server";

const PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
/** As the ministry writes it: 皖ICP备2021000001号, with -1 for one of several sites. */
const ICP = new RegExp(`^[${PROVINCES}]ICP备\\d{8,10}号(-\\d{1,3})?$`);
/** Ten digits, or bm and eight for ministries (国办函〔2016〕109号 and the registration of government sites). */
const SITE_CODE = /^(\d{10}|bm\d{8})$/;

const line = z
  .string()
  .default("")
  .transform((text) => text.normalize("NFKC").replace(/\s+/g, " ").trim());

/** Who runs the site, for its footer; what is left empty is not shown. Messages are keys under `reasons.`. */
export const siteForm = z.object({
  host: line.refine((text) => [...text].length <= 60 && !/\p{Cc}|\p{Cf}/u.test(text), "site.hostLong"),
  icp: line
    .transform((text) => text.replace(/\s/g, "").replace(/icp/i, "ICP"))
    .refine((text) => text === "" || ICP.test(text), "site.icp"),
  siteCode: line
    .transform((text) => text.replace(/\s/g, "").toLowerCase())
    .refine((text) => text === "" || SITE_CODE.test(text), "site.siteCode"),
});
export type SiteForm = z.output<typeof siteForm>;

/** Sets the footer; each setting that changes is an act of its own, with what it was and is. Answers how many changed. */
export function setSite(administrator: Administrator, form: SiteForm): Promise<number> {
  const { setting } = tables;
  const wanted = Object.entries(form).map(([name, value]) => ({ key: `site.${name}`, value }));
  return transact(person(administrator.personId), async (tx) => {
    const keys = wanted.map(({ key }) => key);
    const stored = await tx.select().from(setting).where(inArray(setting.key, keys));
    const before = new Map(stored.map(({ key, value }) => [key, String(value)]));
    const changed = wanted.filter(({ key, value }) => (before.get(key) ?? "") !== value);
    for (const { key, value } of changed) {
      if (value === "") await tx.delete(setting).where(eq(setting.key, key));
      else await putSetting(tx, key, value);
      const facts = { before: before.get(key) ?? "", after: value };
      tx.record({ act: "setting.changed", subject: { kind: "setting", id: key }, facts });
    }
    return changed.length;
  });
}
