import { demoCode } from "~/domains/credentials/demo-code.server";
import { maintain } from "~/domains/ledger/transact.server";
import { listMails, markFailed, queueMail } from "~/domains/mail/mail.store.server";
import { leaveTopic } from "~/domains/mail/mail-topic.server";
import { findByAccount } from "~/domains/people/person.store.server";
import { certificateMail } from "~/flows/certificates/compose-certificate-mail.server";
import { dutyMail } from "~/flows/duties/compose-duty-mail.server";
import { HOUR_MS } from "~/kernel/milliseconds";
import { db } from "../client.server";

/**
 * The demo's people have no addresses, so nothing is ever mailed to them. These show the outbox in each of its states: sent (the demo
 * writes files), put off by a busy server, given up at an address that does not exist, and not sent because its reader unsubscribed.
 */
export async function seedDemoMails(): Promise<void> {
  if ((await listMails(db, { state: null, topic: null, after: null, limit: 1 })).length > 0) return;
  const reader = await findByAccount(db, "learner002");
  if (!reader) return;
  const personId = reader.id;
  await leaveTopic({ personId }, "duties");
  const code = demoCode(2);
  const issued = (to: string) =>
    certificateMail("zh-CN", "issued", {
      personId,
      to,
      code,
      reason: "",
      title: "演示证书",
      courseTitle: "企业标准总监基础课程",
    });
  const report = { firm: "演示企业", year: 2025, reason: "", path: "/me/duties" };
  await maintain(async (tx) => {
    await queueMail(tx, issued("yanshi@example.cn"));
    const busy = await queueMail(tx, issued("fanmang@example.cn"));
    await markFailed(tx, busy, {
      tries: 5,
      dueAt: tx.now + 12 * HOUR_MS,
      error: "451 the server is busy, try again later",
    });
    const unknown = await queueMail(tx, issued("chawucidizhi@example.cn"));
    await markFailed(tx, unknown, { tries: 1, dueAt: null, error: "550 no such user here" });
    await queueMail(tx, dutyMail("confirmed", { personId, to: "yanshi@example.cn", locale: "zh-CN" }, report));
  });
}
