import type { Cycle } from "~/domains/awards/cycle/cycle";
import { eligibilityOf } from "~/domains/awards/eligibility/eligibility";
import { readHourMinutes } from "~/domains/hours/hour.store.server";
import { isoDayOf } from "~/kernel/instant-format";
import { readNomineeRecords } from "./nominee-records.server";

/** How the rules of a cycle come out for a nominee at an instant. */
export async function checkEligibility(
  tx: Parameters<typeof readNomineeRecords>[0],
  cycle: Cycle,
  personId: string,
  now: number,
) {
  const records = await readNomineeRecords(tx, personId, { label: cycle.label, now });
  const on = { today: isoDayOf(now), minutesPerHour: await readHourMinutes(tx) };
  return eligibilityOf(cycle.rules.eligibility, records, on);
}
