import { tables } from "@db/tables";
import { and, inArray, isNotNull, lt } from "drizzle-orm";
import { maintain } from "~/domains/ledger/transact.server";
import { DAY_MS } from "~/kernel/milliseconds";

const { mail } = tables;
/** For so long the outbox answers whether a mail went out, and where to. */
const KEPT_DAYS = 90;

/** A mail that is over keeps that it was, and when; its address and its subject, which may name somebody, go after 90 days. */
export const forgetMailAddresses = (): Promise<void> =>
  maintain(async (tx) => {
    const over = inArray(mail.state, ["sent", "failed", "suppressed"]);
    await tx
      .update(mail)
      .set({ toAddress: null, subject: "", text: null, calendar: null })
      .where(and(over, isNotNull(mail.toAddress), lt(mail.createdAt, tx.now - KEPT_DAYS * DAY_MS)));
  });
