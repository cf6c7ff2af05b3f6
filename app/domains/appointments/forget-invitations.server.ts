import { tables } from "@db/tables";
import { and, inArray, isNotNull, isNull, lt, lte, or } from "drizzle-orm";
import { system, transact } from "~/domains/ledger/transact.server";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { startOfDay } from "~/kernel/typed-day";
import { WITHOUT_HER } from "./appointed-records.server";
import { ANSWER_DAYS } from "./appointment";

const BATCH = 200;

/**
 * Whom a firm invited by her account and who never answered may never have heard of this platform: once the proposal has lapsed, or was
 * withdrawn that long ago, account, name and every sentence about her go. That there was a proposal stays with the firm. Answers how many.
 */
export function forgetInvitations(): Promise<number> {
  return transact(system("sweep"), async (tx) => {
    const { appointment } = tables;
    const { id, personId, holderName, invitedAccount, answer, withdrawnAt, proposedAt, to } = appointment;
    const today = isoDayOf(tx.now);
    // Those proposed on or before the last day whose ANSWER_DAYS are over.
    const before = startOfDay(today) - (ANSWER_DAYS - 1) * DAY_MS;
    const lapsed = and(isNull(withdrawnAt), or(lt(proposedAt, before), lt(to, today)));
    const known = or(isNotNull(holderName), isNotNull(invitedAccount));
    const over = await tx
      .select({ id })
      .from(appointment)
      .where(and(isNull(personId), known, isNull(answer), or(lapsed, lte(withdrawnAt, before))))
      .limit(BATCH);
    if (over.length === 0) return 0;
    const ids = over.map((one) => one.id);
    await tx.update(appointment).set(WITHOUT_HER).where(inArray(id, ids));
    for (const one of ids)
      tx.record({ act: "appointment.invitation-forgotten", subject: { kind: "appointment", id: one } });
    return ids.length;
  });
}
