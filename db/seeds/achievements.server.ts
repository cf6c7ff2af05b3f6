import { currentCourses } from "~/domains/courses/published.server";
import { findAchievement, findIssuer, saveIssuer } from "~/domains/credentials/achievement.store.server";
import { putAchievement, putIssuer } from "~/domains/credentials/set-achievement.server";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { isDemo } from "~/kernel/config";
import { db } from "../client.server";

/** The first issuer; an administrator gives it its name. */
const ISSUER = "first";
/** What the first exam certifies: the course's slug. */
export const FIRST_ACHIEVEMENT = "standardization-law";
const FIRST_OUTCOME = "能依法办理企业标准自我声明公开，按公开的标准组织生产经营";

/**
 * The first issuer, and what each course certifies where there is nothing yet. In a demonstration the issuer is plainly an example; otherwise it
 * has no seal until an administrator sets it, and until then nobody can sit the exam (`canCertify`). Hours and validity are
 * settings: the guidance fixes none.
 */
export async function seedAchievements(): Promise<void> {
  if (!(await findIssuer(db, ISSUER))) await transact(system("setup"), addIssuer);
  for (const { slug, title, outcome } of await currentCourses()) {
    if (await findAchievement(db, slug)) continue;
    await transact(system("setup"), (tx) =>
      putAchievement(tx, slug, {
        issuerId: ISSUER,
        title: "培训合格证书",
        courseTitle: title,
        outcome: slug === FIRST_ACHIEVEMENT ? FIRST_OUTCOME : outcome.replace(/。$/, ""),
        hours: null,
        validityMonths: 36,
        // The guidance fixes none; a demonstration shows how it looks with some.
        renewalHours: isDemo() ? 24 : null,
        renewalOpensDays: null,
      }),
    );
  }
}

async function addIssuer(tx: Tx): Promise<void> {
  if (isDemo()) {
    const form = { name: "示例标准化培训中心（演示）", sealTop: "示例标准化培训中心", sealFoot: "培训专用章" };
    await putIssuer(tx, { id: ISSUER, demo: true, form });
    return;
  }
  const unset = { name: "签发单位（待设置）", demo: false };
  await saveIssuer(tx, { id: ISSUER, ...unset, sealLines: [], updatedAt: tx.now });
  tx.record({ act: "issuer.set", subject: { kind: "issuer", id: ISSUER }, facts: unset });
}
