import { db } from "@db/client.server";
import { maintain } from "~/domains/ledger/transact.server";
import { now as clock } from "~/kernel/clock";
import { log } from "~/kernel/log";
import { type Deliver, mailSecrets } from "./deliver.server";
import { anyDue, claimDue, type Mail, markFailed, markSent } from "./mail.store.server";
import { errorLine, nextTry } from "./mail-retry";

const AT_ONCE = 20;

/** Sends what is due, a few at a time, until nothing is. Several processes may run it: each mail is claimed by one. */
export async function sendDueMail(deliver: Deliver): Promise<void> {
  while (await anyDue(db, clock())) {
    const mails = await maintain((tx) => claimDue(tx, AT_ONCE));
    if (mails.length === 0) return;
    for (const mail of mails) await sendOne(mail, deliver);
  }
}

async function sendOne(mail: Mail, deliver: Deliver): Promise<void> {
  const tries = mail.tries + 1;
  try {
    if (mail.toAddress === null || mail.text === null) throw Object.assign(new Error("erased"), { responseCode: 550 });
    await deliver(mail);
  } catch (error) {
    const final = ((error as { responseCode?: number }).responseCode ?? 0) >= 500;
    const line = errorLine(error, { secrets: mailSecrets(), mail: `${mail.subject} ${mail.text ?? ""}` });
    log("warn", "mail not sent", { mail: mail.id, tries, final, error: line });
    await maintain((tx) => markFailed(tx, mail.id, { tries, dueAt: nextTry(tries, tx.now, final), error: line }));
    return;
  }
  await maintain((tx) => markSent(tx, mail.id, tries));
}
