import { db } from "@db/client.server";
import { maintain } from "~/domains/ledger/transact.server";
import { PROOF_MS } from "~/domains/people/one-time-proof";
import { now as clock } from "~/kernel/clock";
import { log } from "~/kernel/log";
import { type Deliver, mailSecrets } from "./deliver.server";
import { anyDue, claimDue, type Mail, markDelayed, markFailed, markSent } from "./mail.store.server";
import { errorLine, nextTry } from "./mail-retry";
import { noOutage, outageAfter } from "./outage";
import { ServerOut } from "./smtp-delivery.server";

/** So many conversations at once: a recipient's slow server holds one of them, for two minutes at most. */
const LANES = 4;

let outage = noOutage;

/** Forgets that the server was out, as a new process would. For tests. */
export const forgetOutage = (): void => {
  outage = noOutage;
};

/**
 * Sends what is due until nothing is, several mails at once. Several processes may run it: each mail is claimed by one, and claimed
 * only when its turn has come, so that none is taken up by another while it is still being sent. Ends early once `stopping`.
 */
export async function sendDueMail(
  deliver: Deliver,
  stopping: () => boolean = () => false,
  lanes = LANES,
): Promise<void> {
  const lane = async () => {
    while (!stopping() && outage.until <= clock() && (await anyDue(db, clock()))) {
      const [mail] = await maintain((tx) => claimDue(tx, 1));
      if (!mail) return;
      await sendOne(mail, deliver);
    }
  };
  // The first one finds out whether the server is there at all.
  if (outage.failures > 0) return lane();
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function sendOne(mail: Mail, deliver: Deliver): Promise<void> {
  const tries = mail.tries + 1;
  try {
    refuseStale(mail, clock());
    await deliver(mail);
  } catch (error) {
    const line = errorLine(error, { secrets: mailSecrets(), mail: whole(mail) });
    if (error instanceof ServerOut) {
      outage = outageAfter(outage, clock());
      log("warn", "mail server out", { mail: mail.id, tries: outage.failures, error: line });
      return maintain((tx) => markDelayed(tx, mail.id, { dueAt: outage.until, error: line }));
    }
    const final = ((error as { responseCode?: number }).responseCode ?? 0) >= 500;
    log("warn", "mail not sent", { mail: mail.id, tries, final, error: line });
    return maintain((tx) => markFailed(tx, mail.id, { tries, dueAt: nextTry(tries, tx.now, final), error: line }));
  }
  outage = noOutage;
  await maintain((tx) => markSent(tx, mail.id, tries));
}

/** Everything that a server could say back of it. */
const whole = ({ subject, text, calendar }: Mail): string => `${subject} ${text ?? ""} ${calendar ?? ""}`;

/** A mail whose reader is gone, or whose link no longer opens anything, is not worth sending any more. */
function refuseStale({ toAddress, text, template, createdAt }: Mail, now: number): void {
  const over = template === "reset-password" && createdAt + PROOF_MS["mail-link"] <= now;
  const stale = toAddress === null || text === null ? "erased" : over ? "the link in it is over" : null;
  if (stale !== null) throw Object.assign(new Error(stale), { responseCode: 550 });
}
