import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, or } from "drizzle-orm";
import { awardsOfPerson, withheldAwards } from "~/domains/awards/honour/award.store.server";
import { RELEASED } from "~/domains/awards/honour/keep-award.server";
import { currentCertificates } from "~/domains/credentials/current-certificates.server";
import { entriesOn } from "~/domains/ledger/entry-lookup";
import type { Administrator } from "~/domains/people/proof";
import type { Locale } from "~/i18n/translate";
import { cycleNames } from "../cycle/cycle-names.server";
import { readRelease, releaseStand } from "./release-honours.server";
import { whyWithheld } from "./withheld-honours.server";

/** Certificates of honour of a person as an administrator looks at them: what is withheld and why, what would be issued, and what was released. */
export async function releaseView(
  by: Administrator,
  personId: string,
  { locale, now }: { locale: Locale; now: number },
) {
  const [release, names, released] = await Promise.all([
    readRelease(db, by, personId, now),
    cycleNames(locale),
    releasedOf(personId),
  ]);
  const { withheld, standing, account, holderName, printable, verdict } = release;
  return {
    withheld: withheld.map((one) => ({
      id: one.id,
      slug: one.slug,
      cycle: one.title,
      label: names.label(one.label),
      name: one.name ?? "",
      since: one.givenAt,
      why: whyWithheld(one.name),
    })),
    account,
    /** What the certificates would bear, of what it is hers, and what of it cannot be printed. */
    holderName,
    from: holderName === standing ? "certificate" : holderName === account ? "account" : "notice",
    unprintable: printable.ok ? null : printable,
    verdict,
    stand: releaseStand(release),
    released,
  } as const;
}
export type ReleaseView = Awaited<ReturnType<typeof releaseView>>;

/** What administrators released of hers, the latest first: when, the certificate, and the entry of the log that says who and why. */
async function releasedOf(personId: string) {
  const awards = new Map((await awardsOfPerson(db, personId)).map((one) => [one.id, one]));
  if (awards.size === 0) return [];
  const { ledgerEntry } = tables;
  const entries = await db
    .select({ id: ledgerEntry.id, at: ledgerEntry.at, award: ledgerEntry.subjectId })
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.act, RELEASED), or(...[...awards.keys()].map((id) => entriesOn(id)))))
    .orderBy(desc(ledgerEntry.id));
  const ids = [...awards.values()].flatMap(({ assertionId }) => assertionId ?? []);
  const certificates = await currentCertificates(db, ids);
  return entries.flatMap(({ id, at, award }) => {
    const one = awards.get(award);
    if (!one) return [];
    return [{ entry: id, at, cycle: one.title, code: certificates.get(one.assertionId ?? "")?.code ?? null }];
  });
}

/** Certificates of honour that wait for an administrator, a person a line, the longest first. */
export async function waitingReleases(by: Administrator) {
  const waiting = new Map<string, { personId: string; name: string; cycles: string[]; since: number; own: boolean }>();
  for (const { personId, name, title, givenAt } of await withheldAwards(db)) {
    if (personId === null) continue;
    const known = waiting.get(personId);
    if (known) known.cycles.push(title);
    else {
      const own = personId === by.personId;
      waiting.set(personId, { personId, name: name ?? "", cycles: [title], since: givenAt, own });
    }
  }
  return [...waiting.values()];
}
export type WaitingRelease = Awaited<ReturnType<typeof waitingReleases>>[number];
