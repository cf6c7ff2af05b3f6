import { db } from "@db/client.server";
import { awardsOfFirm, awardsOfPerson, type NamedAward } from "~/domains/awards/honour/award.store.server";
import { currentCertificates } from "~/domains/credentials/current-certificates.server";
import type { SignedIn } from "~/domains/people/visitor";
import type { Locale } from "~/i18n/translate";
import type { Refusal } from "~/kernel/verdict";
import { cycleNames } from "../cycle/cycle-names.server";
import { readWithheld, whyWithheld } from "./withheld-honours.server";

/** An award on the pages of whom it honours, and of her firm. */
export interface ShownHonour {
  id: string;
  slug: string;
  title: string;
  label: string;
  name: string | null;
  givenOn: string;
  revoked: { at: number; reason: string } | null;
  /** Code of her certificate. */
  code: string | null;
  /** Her certificate is withheld; null where it is not, and for others. */
  withheld: Withheld | null;
}

export interface Withheld {
  since: number;
  /** What no certificate can print of the name on notice; null where it could by now. */
  why: Refusal | null;
  /** The name that it would bear once an administrator looked at it; null where none of hers can be printed, so that she has to change hers first. */
  name: string | null;
}

/** Her awards, the latest first; revoked ones too, with why. */
export async function ownHonours(
  { personId }: Pick<SignedIn, "personId">,
  { locale, now }: { locale: Locale; now: number },
): Promise<ShownHonour[]> {
  const awards = await awardsOfPerson(db, personId);
  const honours = await shown(awards, locale);
  if (awards.every(({ assertionId }) => assertionId !== null)) return honours;
  const { withheld, holderName, printable } = await readWithheld(db, personId, now);
  const since = new Map(withheld.map(({ id, givenAt, name }) => [id, { since: givenAt, why: whyWithheld(name) }]));
  return honours.map((one) => {
    const found = since.get(one.id);
    return found ? { ...one, withheld: { ...found, name: printable.ok ? holderName : null } } : one;
  });
}

/** Awards of a firm's directors that stand, of those who agreed that it is published. Who may see the firm is for the caller to ask. */
export const firmHonours = async (enterpriseId: string, locale: Locale): Promise<ShownHonour[]> =>
  (await shown(await awardsOfFirm(db, enterpriseId), locale)).map((one) => ({ ...one, code: null }));

async function shown(awards: readonly NamedAward[], locale: Locale): Promise<ShownHonour[]> {
  if (awards.length === 0) return [];
  const ids = awards.flatMap(({ assertionId }) => assertionId ?? []);
  const [names, certificates] = await Promise.all([cycleNames(locale), currentCertificates(db, ids)]);
  return awards.map((one) => {
    const certificate = one.assertionId === null ? undefined : certificates.get(one.assertionId);
    return {
      id: one.id,
      slug: one.slug,
      title: one.title,
      label: names.label(one.label),
      givenOn: one.givenOn,
      name: one.name,
      code: certificate?.code ?? null,
      withheld: null,
      revoked: one.revokedAt === null ? null : { at: one.revokedAt, reason: one.revokedReason ?? "" },
    };
  });
}
