import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { findStandingEnterprise } from "~/domains/directory/enterprise.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { findPerson } from "~/domains/people/person.store.server";
import type { Person } from "~/domains/people/proof";
import { dayAfterMonths } from "~/kernel/calendar-days";
import { insist, NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { accepted, type Refusal, refused } from "~/kernel/verdict";
import { findClaimKinds, readClaimYears } from "./claim-kinds.server";
import { canActOnOwn, type HourClaim, type OwnClaimAct } from "./hour-claim";
import { filedBefore, findOwnHourClaim } from "./hour-claim.store.server";
import type { HourClaimForm } from "./hour-claim-forms";

type FormRefusal = Refusal & { field: "kind" | "day" | "" };

/** Whose bureau decides on what she claims now: the region of her firm; null while she has said none. */
export async function claimRegion(on: Reader, { personId }: Pick<Person, "personId">): Promise<string | null> {
  const { enterpriseId } = (await findPerson(on, personId)) ?? {};
  const firm = enterpriseId ? await findStandingEnterprise(on, enterpriseId) : null;
  return firm?.regionCode ?? null;
}

/** She claims hours of work that nobody here saw. A form sent twice makes one claim; `made` is false of the second. */
export async function fileHourClaim(
  tx: Tx,
  by: Person,
  form: HourClaimForm,
  formKey: string | null,
): Promise<{ ok: true; id: string; made: boolean } | FormRefusal> {
  const before = await filedBefore(tx, by.personId, formKey);
  if (before !== null) return { ok: true, id: before, made: false };
  const regionCode = await claimRegion(tx, by);
  if (regionCode === null) return { ...refused("hours.noEnterprise"), field: "" };
  const fits = await suits(tx, form);
  if (!fits.ok) return fits;
  const id = newId(tx.now);
  const row = { ...form, regionCode, state: "filed" as const, filedAt: tx.now, formKey };
  await tx.insert(tables.hourClaim).values({ id, personId: by.personId, ...row });
  recordFiling(tx, "hour-claim.filed", id, form, regionCode);
  return { ok: true, id, made: true };
}

/**
 * She mends a claim that was returned and files it again: to the bureau of where she works now. What the one before had missed stays with
 * it until it is decided.
 */
export async function resubmitHourClaim(
  tx: Tx,
  by: Person,
  claimId: string,
  form: HourClaimForm,
): Promise<{ ok: true } | FormRefusal> {
  const claim = await ownClaimFor(tx, by, claimId, "resubmit");
  const regionCode = await claimRegion(tx, by);
  if (regionCode === null) return { ...refused("hours.noEnterprise"), field: "" };
  const fits = await suits(tx, form);
  if (!fits.ok) return fits;
  const { hourClaim } = tables;
  await tx
    .update(hourClaim)
    .set({ ...form, regionCode, state: "filed", filedAt: tx.now })
    .where(eq(hourClaim.id, claim.id));
  recordFiling(tx, "hour-claim.resubmitted", claim.id, form, regionCode);
  return { ok: true };
}

/** She takes it back. @throws NotFound, Refused */
export async function withdrawHourClaim(tx: Tx, by: Person, claimId: string): Promise<void> {
  const claim = await ownClaimFor(tx, by, claimId, "withdraw");
  const { hourClaim } = tables;
  await tx
    .update(hourClaim)
    .set({ state: "withdrawn", decidedAt: tx.now, decidedBy: null })
    .where(eq(hourClaim.id, claim.id));
  tx.record({ act: "hour-claim.withdrawn", subject: { kind: "hour-claim", id: claim.id } });
}

async function ownClaimFor(tx: Tx, by: Person, claimId: string, act: OwnClaimAct): Promise<HourClaim> {
  const claim = await findOwnHourClaim(tx, by, claimId);
  if (!claim) throw new NotFound("no such claim of hours");
  insist(canActOnOwn(claim, act));
  return claim;
}

/** What only the programme and the calendar know of a form. */
async function suits(tx: Tx, { kind, day }: HourClaimForm): Promise<{ ok: true } | FormRefusal> {
  const kinds = await findClaimKinds(tx);
  if (!kinds.some(({ key }) => key === kind)) return { ...refused("hours.kindMissing"), field: "kind" };
  const today = isoDayOf(tx.now);
  if (day > today) return { ...refused("hours.dayToCome"), field: "day" };
  const years = await readClaimYears(tx);
  const since = dayAfterMonths(today, -12 * years);
  return day < since ? { ...refused("hours.dayTooOld", { years, since }), field: "day" } : (accepted as { ok: true });
}

function recordFiling(
  tx: Tx,
  act: string,
  id: string,
  { kind, minutes, title, statement }: HourClaimForm,
  region: string,
) {
  tx.record({
    act,
    subject: { kind: "hour-claim", id },
    facts: { kind, minutes, region },
    secrets: { title, statement },
  });
}
