import type { Reader } from "@db/client.server";
import type { AssertionEventKind } from "@db/statuses";
import { tables } from "@db/tables";
import { inArray } from "drizzle-orm";
import { type Certificate, findCertificateById, findFollowing } from "./assertion.store.server";

export interface HistoryLine {
  kind: AssertionEventKind | "issued" | "reissued";
  /** ms */
  at: number;
  /** Name of who did it; null for the program, and for people who were erased. */
  by: string | null;
  reason: string;
  /** The certificate before or after it, stored form. */
  code: string | null;
}

/** What happened to a certificate, oldest first, with who and why; for issuing staff. */
export async function historyOf(on: Reader, certificate: Certificate): Promise<HistoryLine[]> {
  const { person } = tables;
  const ids = [...new Set(certificate.events.flatMap(({ byPersonId }) => byPersonId ?? []))];
  const people =
    ids.length === 0
      ? []
      : await on.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, ids));
  const before = certificate.replacesId === null ? null : await findCertificateById(on, certificate.replacesId);
  const after = await findFollowing(on, certificate);
  const reissued = certificate.issueKey.startsWith("replaces:");
  const issue: HistoryLine = {
    kind: reissued ? "reissued" : "issued",
    at: certificate.issuedAt,
    by: null,
    reason: "",
    code: before?.code ?? null,
  };
  return [
    issue,
    ...certificate.events.map(({ kind, at, byPersonId, reason }) => ({
      kind,
      at,
      by: people.find(({ id }) => id === byPersonId)?.name ?? null,
      reason,
      code: kind === "corrected" || kind === "renewed" ? (after[kind]?.code ?? null) : null,
    })),
  ];
}
