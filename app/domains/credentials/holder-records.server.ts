import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq, inArray } from "drizzle-orm";

/** A person's certificates with what happened to them, her links (never their tokens) and requests, as her export shows them. */
export async function readHolderRecords(on: Reader, personId: string) {
  const { assertion, assertionEvent, shareLink, nameCorrection } = tables;
  const certificates = await on.select().from(assertion).where(eq(assertion.personId, personId));
  const nameCorrections = (await on.select().from(nameCorrection).where(eq(nameCorrection.personId, personId))).map(
    ({ answeredBy: _, ...rest }) => rest,
  );
  const ids = certificates.map(({ id }) => id);
  if (ids.length === 0) return { certificates, events: [], links: [], nameCorrections };
  const events = await on.select().from(assertionEvent).where(inArray(assertionEvent.assertionId, ids));
  const links = await on.select().from(shareLink).where(inArray(shareLink.assertionId, ids));
  return {
    certificates,
    events: events.map(({ byPersonId: _, ...rest }) => rest),
    links: links.map(({ tokenHash: _, ...rest }) => rest),
    nameCorrections,
  };
}
