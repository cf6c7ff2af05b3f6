import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { exhibitsOf } from "~/domains/awards/nomination/nomination.store.server";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { giveConsent } from "../nomination/consent-nomination.server";
import { openNomination } from "../nomination/open-nomination.server";
import { submitNomination } from "../nomination/submit-nomination.server";
import { writeNomination } from "../nomination/write-nomination.server";
import { type AddedCycle, AGREES, appoint, director, inTest, WRITING } from "../nominations.fixture";

/** What stands on the exhibit that the nominee keeps to herself. */
export const KEPT = "不提交的聘任";

/** A nomination that was handed in, of a director with two appointments of which she lets one go; the title of that one. */
export async function partlyLetGo(cycle: AddedCycle): Promise<{ id: string; person: Person; goes: string }> {
  const { person, firmId } = await director();
  const from = isoDayOf(now() - 400 * DAY_MS);
  await appoint(person, firmId, from);
  const { appointment } = tables;
  await inTest((tx) =>
    tx
      .update(appointment)
      .set({ firmName: KEPT })
      .where(and(eq(appointment.personId, person.personId), eq(appointment.from, from))),
  );
  const opening = { cycle: cycle.slug, personId: person.personId, category: "firms", origin: "self" as const };
  const opened = await openNomination(person, { ...opening, originId: null, formKey: null });
  if (!opened.ok) throw new Error(opened.reason);
  const { id } = opened;
  await writeNomination(person, id, WRITING, 7 * 60);
  const [goes] = (await exhibitsOf(db, id)).filter(({ title }) => title !== KEPT);
  await giveConsent(person, id, { ...AGREES, forward: [goes?.id ?? ""] });
  const sent = await submitNomination(person, id);
  if (!sent.ok || !goes) throw new Error("not handed in");
  return { id, person, goes: goes.title };
}
