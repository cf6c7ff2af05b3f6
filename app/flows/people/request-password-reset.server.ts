import { db } from "@db/client.server";
import { anonymous, maintain, transact } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { readAccount } from "~/domains/people/account";
import { checkLimits, counter, countUp } from "~/domains/people/limit.store.server";
import { LIMITS } from "~/domains/people/limits";
import { findByAccount } from "~/domains/people/person.store.server";
import { drawLinkToken, insertProof, linkHash } from "~/domains/people/reset-token.store.server";
import type { Locale } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { accepted, type Refusal, type Verdict } from "~/kernel/verdict";
import { passwordResetMail } from "../compose-mail.server";

/**
 * Mails a link that resets a password. Known and unknown addresses get the same answer after the same steps: one read, one
 * commit. A mobile number is an answer of its own, by its form and not by whether it is known: no mail can reach it. More
 * than five mails an hour to one address are quietly not sent, so that nobody is flooded; asking from one place too often
 * is refused with the instant from which it is not.
 */
export async function requestPasswordReset(
  typed: string,
  { address, locale }: { address: string; locale: Locale },
  now: number,
): Promise<Verdict | { ok: true; mobile: true }> {
  const read = readAccount(typed);
  if (!read.ok) return read satisfies Refusal;
  if (read.kind === "mobile") return { ok: true, mobile: true };
  const here = counter("reset-mails-address", LIMITS.resetMailsByAddress, address);
  const limit = await checkLimits([here], now);
  if (!limit.ok) return limit;
  const toAccount = counter("reset-mails", LIMITS.resetMails, read.account);
  const found = await findByAccount(db, read.account);
  const open = (await checkLimits([toAccount], now)).ok;
  if (!found || !open) {
    await maintain((tx) => countUp(tx, [here, toAccount]));
    return accepted;
  }
  const token = drawLinkToken();
  const mail = passwordResetMail(
    locale,
    { personId: found.id, account: read.account },
    `${config.origin}/reset-password/${token}`,
  );
  await transact(anonymous, async (tx) => {
    // Erased since, beside this: neither a proof nor a mail to her address may come after that.
    if ((await findByAccount(tx, read.account))?.id !== found.id) return;
    await countUp(tx, [here, toAccount]);
    await insertProof(tx, { tokenHash: linkHash(token), personId: found.id, kind: "mail-link", createdBy: null });
    await queueMail(tx, mail);
    tx.record({ act: "password-reset.requested", subject: { kind: "person", id: found.id }, about: found.id });
  });
  return accepted;
}
