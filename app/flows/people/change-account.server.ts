import { isUniqueViolation } from "@db/errors";
import { queueMail } from "~/domains/mail/mail.store.server";
import { readAccount } from "~/domains/people/account";
import { type AccountChanged, canTakeAccount, setOwnAccount } from "~/domains/people/change-account.server";
import { withOwnPassword } from "~/domains/people/change-own.server";
import type { Person } from "~/domains/people/proof";
import type { Locale } from "~/i18n/translate";
import { type Refusal, refused } from "~/kernel/verdict";
import { accountChangedMail } from "../compose-mail.server";

/**
 * She corrects the number or address she signs in with, and proves with her password that it is her (个人信息保护法 第四十六条).
 * The old address and the new one are each told by mail, so that nobody loses an account unawares; no mail reaches a number.
 * @throws TryLater
 */
export async function changeAccount(
  who: Person,
  typed: { account: string; password: string },
  { address, locale }: { address: string; locale: Locale },
  now: number,
): Promise<AccountChanged | (Refusal & { field: "account" | "password" })> {
  const beside = (refusal: Refusal) => ({ ...refusal, field: "account" as const });
  const wanted = readAccount(typed.account);
  if (!wanted.ok) return beside(wanted);
  const verdict = await canTakeAccount(who, wanted, address, now);
  if (!verdict.ok) return beside(verdict);
  try {
    const changed = await withOwnPassword(who, typed.password, now, async (tx) => {
      const done = await setOwnAccount(tx, who, wanted, address);
      if (!done.ok) return beside(done);
      for (const [to, which] of [[done.before, "old"] as const, [wanted, "new"] as const]) {
        if (to?.kind !== "email") continue;
        const { personId } = who;
        await queueMail(
          tx,
          accountChangedMail(locale, which, { personId, to: to.account, now: wanted.account }, tx.now),
        );
      }
      return done;
    });
    return changed.ok || "field" in changed ? changed : { ...changed, field: "password" };
  } catch (error) {
    if (isUniqueViolation(error)) return beside(refused("account.taken"));
    throw error;
  }
}
