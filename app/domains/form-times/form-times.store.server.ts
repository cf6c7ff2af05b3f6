import type { Reader } from "@db/client.server";
import type { TimedForm } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq, sql } from "drizzle-orm";
import { maintain } from "~/domains/ledger/transact.server";
import type { Taken } from "./form-times";

const { formMinutes } = tables;

export const timesOf = (on: Reader, form: TimedForm): Promise<Taken[]> =>
  on
    .select({ minutes: formMinutes.minutes, sendings: formMinutes.sendings })
    .from(formMinutes)
    .where(eq(formMinutes.form, form));

/** One sending more that took so long. */
export const countSending = (form: TimedForm, minutes: number): Promise<void> =>
  maintain(async (tx) => {
    const added = await tx
      .update(formMinutes)
      .set({ sendings: sql`${formMinutes.sendings} + 1` })
      .where(and(eq(formMinutes.form, form), eq(formMinutes.minutes, minutes)))
      .returning({ minutes: formMinutes.minutes });
    if (added.length === 0) await tx.insert(formMinutes).values({ form, minutes, sendings: 1 });
  });
