import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { desc, eq } from "drizzle-orm";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { NotFound, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type Certificate, findCertificateById, findOwnCertificate } from "./assertion.store.server";
import { linkEnd, linkState, MOST_LINKS } from "./share-link";
import { drawShareToken, shareTokenHash } from "./share-token.server";

export type ShareLink = typeof tables.shareLink.$inferSelect;

/** The links of a certificate, the newest first. */
export const listLinks = (on: Reader, assertionId: string): PromiseLike<ShareLink[]> =>
  on
    .select()
    .from(tables.shareLink)
    .where(eq(tables.shareLink.assertionId, assertionId))
    .orderBy(desc(tables.shareLink.id))
    .limit(100);

/**
 * Makes a link that shows the holder's certificate in full for `days`. The token is answered once and only its hash kept.
 * @throws NotFound when the certificate is not hers; Refused when too many links are open
 */
export function shareCertificate(
  holder: Person,
  code: string,
  days: number,
): Promise<{ token: string; expiresAt: number }> {
  const token = drawShareToken();
  return transact(person(holder.personId), async (tx) => {
    const certificate = await findOwnCertificate(tx, holder.personId, code);
    if (!certificate) throw new NotFound("no such certificate");
    const open = (await listLinks(tx, certificate.id)).filter((link) => linkState(link, tx.now) === "open");
    if (open.length >= MOST_LINKS) throw new Refused("certificate.tooManyLinks", { most: MOST_LINKS });
    const id = newId(tx.now);
    const expiresAt = linkEnd(tx.now, days);
    await tx.insert(tables.shareLink).values({
      id,
      assertionId: certificate.id,
      tokenHash: shareTokenHash(token) as string,
      createdAt: tx.now,
      expiresAt,
      revokedAt: null,
    });
    tx.record({
      act: "share-link.created",
      subject: { kind: "share-link", id },
      facts: { days },
      secrets: { certificate: certificate.id },
    });
    return { token, expiresAt };
  });
}

/** Ends one of her links at once; ending it twice changes nothing. @throws NotFound when it is not hers */
export function endShareLink(holder: Person, code: string, linkId: string): Promise<void> {
  return transact(person(holder.personId), async (tx) => {
    const { shareLink } = tables;
    const certificate = await findOwnCertificate(tx, holder.personId, code);
    const links = certificate ? await listLinks(tx, certificate.id) : [];
    const link = links.find(({ id }) => id === linkId);
    if (!link) throw new NotFound("no such link");
    if (link.revokedAt !== null) return;
    await tx.update(shareLink).set({ revokedAt: tx.now }).where(eq(shareLink.id, linkId));
    tx.record({ act: "share-link.ended", subject: { kind: "share-link", id: linkId } });
  });
}

/** The certificate a link shows, or since when it shows it no more; null for a link that never was. */
export async function openShareLink(
  on: Reader,
  token: string,
  now: number,
): Promise<{ certificate: Certificate; until: number } | { certificate: null } | null> {
  const tokenHash = shareTokenHash(token);
  if (!tokenHash) return null;
  const [link] = await on.select().from(tables.shareLink).where(eq(tables.shareLink.tokenHash, tokenHash));
  if (!link) return null;
  const certificate = linkState(link, now) === "open" ? await findCertificateById(on, link.assertionId) : null;
  return certificate?.holderName ? { certificate, until: link.expiresAt } : { certificate: null };
}
