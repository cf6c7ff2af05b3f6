import { db } from "@db/client.server";
import type { TimedForm } from "@db/statuses";
import { minutesTaken, usualMinutes } from "~/domains/form-times/form-times";
import { countSending, timesOf } from "~/domains/form-times/form-times.store.server";
import { readOpening, writeOpening } from "~/domains/form-times/opening.server";
import { errorFields, log } from "~/kernel/log";
import type { RequestContext } from "./context";

/** For a loader: what its `Form` needs as `time`, to tell how long it takes people and to find out how long it takes her. */
export async function formTime(form: TimedForm, personId: string, { now }: Pick<RequestContext, "now">) {
  return { opened: writeOpening({ form, personId }, now), minutes: usualMinutes(await timesOf(db, form)) };
}

/** Minutes that a form took; null where nothing tells. */
export function minutesOf(
  form: TimedForm,
  personId: string,
  { now }: Pick<RequestContext, "now">,
  { opened }: Record<string, string | string[]>,
): number | null {
  const openedAt = typeof opened === "string" ? readOpening({ form, personId }, opened) : null;
  return openedAt === null ? null : minutesTaken(openedAt, now);
}

/** For an action once it is done: counts how long the form took. It never fails for it: the act is done. */
export async function countFormTime(
  form: TimedForm,
  personId: string,
  context: Pick<RequestContext, "now">,
  typed: Record<string, string | string[]>,
): Promise<void> {
  const minutes = minutesOf(form, personId, context, typed);
  if (minutes === null) return;
  await countSending(form, minutes).catch((error) =>
    log("warn", "form time not counted", { form, ...errorFields(error) }),
  );
}
