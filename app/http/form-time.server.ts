import { db } from "@db/client.server";
import type { TimedForm } from "@db/statuses";
import { minutesTaken, secondsTaken, usualMinutes } from "~/domains/form-times/form-times";
import { countSending, timesOf } from "~/domains/form-times/form-times.store.server";
import { readOpening, writeOpening } from "~/domains/form-times/opening.server";
import { errorFields, log } from "~/kernel/log";
import type { RequestContext } from "./context";

type Typed = Record<string, string | string[]>;

/** For a loader: what its `Form` needs as `time`, to tell how long it takes people and to find out how long it takes her. */
export async function formTime(form: TimedForm, personId: string, { now }: Pick<RequestContext, "now">) {
  return { opened: writeOpening({ form, personId }, now), minutes: usualMinutes(await timesOf(db, form)) };
}

const openedAt = (form: TimedForm, personId: string, { opened }: Typed): number | null =>
  typeof opened === "string" ? readOpening({ form, personId }, opened) : null;

/** Seconds that a form took, for the burden of what it belongs to; null where nothing tells. */
export function secondsOf(
  form: TimedForm,
  personId: string,
  { now }: Pick<RequestContext, "now">,
  typed: Typed,
): number | null {
  const at = openedAt(form, personId, typed);
  return at === null ? null : secondsTaken(at, now);
}

/** For an action once it is done: counts how long the form took. It never fails for it: the act is done. */
export async function countFormTime(
  form: TimedForm,
  personId: string,
  { now }: Pick<RequestContext, "now">,
  typed: Typed,
): Promise<void> {
  const at = openedAt(form, personId, typed);
  const minutes = at === null ? null : minutesTaken(at, now);
  if (minutes === null) return;
  await countSending(form, minutes).catch((error) =>
    log("warn", "form time not counted", { form, ...errorFields(error) }),
  );
}
