import { findIssuer, saveIssuer } from "~/domains/credentials/achievement.store.server";
import { putAchievement, putIssuer } from "~/domains/credentials/set-achievement.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { isDemo } from "~/kernel/config";
import { db } from "../client.server";

/** The first issuer; an administrator gives it its name. */
const ISSUER = "first";
/** What the first exam certifies: the course's slug. */
export const FIRST_ACHIEVEMENT = "standardization-law";

/**
 * The first issuer and what it certifies, where there is none yet. In a demonstration it is plainly an example; otherwise it
 * has no seal until an administrator sets it, and until then nobody can sit the exam (`canCertify`). Hours and validity are
 * settings: the guidance fixes none.
 */
export async function seedAchievements(): Promise<void> {
  if (await findIssuer(db, ISSUER)) return;
  await transact(system("setup"), async (tx) => {
    if (isDemo()) {
      const form = { name: "示例标准化培训中心（演示）", sealTop: "示例标准化培训中心", sealFoot: "培训专用章" };
      await putIssuer(tx, { id: ISSUER, demo: true, form });
    } else {
      await saveIssuer(tx, { id: ISSUER, name: "签发单位（待设置）", sealLines: [], demo: false, updatedAt: tx.now });
    }
    await putAchievement(tx, FIRST_ACHIEVEMENT, {
      issuerId: ISSUER,
      title: "培训合格证书",
      courseTitle: "标准化法与企业标准自我声明公开",
      outcome: "能依法办理企业标准自我声明公开，按公开的标准组织生产经营",
      hours: null,
      validityMonths: 36,
      // The guidance fixes none; a demonstration shows how it looks with some.
      renewalHours: isDemo() ? 24 : null,
      renewalOpensDays: null,
    });
  });
}
