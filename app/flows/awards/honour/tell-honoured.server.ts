import type { Cycle } from "~/domains/awards/cycle/cycle";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import type { Tx } from "~/domains/ledger/transact.server";
import { tellPerson } from "../../tell-person.server";

type Told = Pick<Cycle, "title">;

/** Tells somebody that she is honoured; the mail leads to her certificate, or to the page that says why none is issued. */
export const tellGiven = (
  tx: Tx,
  { title }: Told,
  { personId, label, code }: { personId: string; label: string; code: string | null },
): Promise<void> =>
  tellPerson(tx, personId, {
    template: "award-given",
    words: code ? "mail.honours.given" : "mail.honours.givenWithheld",
    topic: "awards",
    path: code ? `/me/certificates/${code}` : "/me/certificates",
    values: { title, label },
  });

/** Tells her that a certificate was issued that had been withheld for her name. */
export const tellIssued = (
  tx: Tx,
  { title }: Told,
  { personId, label, code, name }: { personId: string; label: string; code: string; name: string },
): Promise<void> =>
  tellPerson(tx, personId, {
    template: "award-certificate-issued",
    words: "mail.honours.issued",
    topic: "awards",
    path: `/me/certificates/${code}`,
    values: { title, label, name },
  });

/** Tells somebody who was reviewed and is not on the list; once, in kind words, with where everything can be read. */
export async function tellNotGiven(
  tx: Tx,
  { title }: Told,
  { id, personId }: Pick<Nomination, "id" | "personId">,
): Promise<void> {
  if (personId === null) return;
  await tellPerson(tx, personId, {
    template: "award-not-given",
    words: "mail.honours.notGiven",
    topic: "awards",
    path: `/nominations/${id}`,
    values: { title },
  });
}

/** Tells somebody that her award was taken back, and why. Essential: it ends a certificate of hers. */
export async function tellRevoked(
  tx: Tx,
  { title }: Told,
  { personId, nominationId, reason }: { personId: string | null; nominationId: string; reason: string },
): Promise<void> {
  if (personId === null) return;
  await tellPerson(tx, personId, {
    template: "award-revoked",
    words: "mail.honours.revoked",
    path: `/nominations/${nominationId}`,
    values: { title, reason },
  });
}
