import type { Reader } from "@db/client.server";
import { type Appointment, isActive } from "~/domains/appointments/appointment";
import { appointmentsAt } from "~/domains/appointments/appointment.store.server";
import { nominationsFrom } from "~/domains/awards/nomination/nomination.store.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { EnterpriseAdministrator } from "~/domains/people/proof";
import { isoDayOf } from "~/kernel/instant-format";
import { refused } from "~/kernel/verdict";
import { type Opened, type Opening, openIn } from "./open-nomination.server";

/** The directors whom a firm may nominate: those in office there on a day. */
export const nominable = async (on: Reader, enterpriseId: string, today: string): Promise<Appointment[]> =>
  (await appointmentsAt(on, enterpriseId)).filter((one) => one.personId !== null && isActive(one, today));

/**
 * Those of them whom the firm has not nominated in a cycle yet. Whether a director nominated herself is hers to tell, so she stands among them.
 */
export async function notYetNominated(
  on: Reader,
  enterpriseId: string,
  cycleId: string,
  today: string,
): Promise<Appointment[]> {
  const [all, directors] = await Promise.all([
    nominationsFrom(on, { origin: "enterprise", originId: enterpriseId }),
    nominable(on, enterpriseId, today),
  ]);
  const there = new Set(
    all.filter((one) => one.cycleId === cycleId && one.state !== "withdrawn").map(({ personId }) => personId),
  );
  return directors.filter(({ personId }) => !there.has(personId));
}

/** A firm nominates one of its directors in office; the nominee is asked before anything is handed in. @throws NotFound, Refused */
export const nominateDirector = (
  by: EnterpriseAdministrator,
  { personId, ...opening }: Pick<Opening, "cycle" | "personId" | "category" | "formKey">,
): Promise<Opened> =>
  transact(person(by.personId), async (tx) => {
    const directors = await nominable(tx, by.actsForId, isoDayOf(tx.now));
    if (!directors.some((one) => one.personId === personId))
      return { ...refused("award.notDirector"), field: "personId" };
    return openIn(tx, by, { ...opening, personId, origin: "enterprise", originId: by.actsForId });
  });
