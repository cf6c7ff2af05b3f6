import type { OpenDatabase } from "./open-database";

/** What a receipt of the server says was stored for good. */
export interface Acknowledged {
  attempt: string;
  item: string;
  revision: number;
  hash: string;
  at: string;
  key: string;
}

/** The statement inside a receipt (compact JWS). */
export function readReceipt(receipt: string, key: string): Acknowledged {
  const [, payload] = receipt.split(".");
  return { ...(JSON.parse(Buffer.from(payload as string, "base64url").toString()) as Acknowledged), key };
}

/** Those of the acknowledged answers that the database does not hold as told, or without their entry in the ledger. */
export async function missing(database: OpenDatabase, acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const lost: Acknowledged[] = [];
  const byAttempt = new Map<string, Acknowledged[]>();
  for (const one of acknowledged) byAttempt.set(one.attempt, [...(byAttempt.get(one.attempt) ?? []), one]);
  for (const [attempt, told] of byAttempt) {
    const rows = await database.rows<{
      item: string;
      key: string;
      revision: number;
      hash: string;
      at: string | number;
    }>(
      "select item_id as item, key, revision, response_hash as hash, saved_at as at from response where attempt_id = ?",
      attempt,
    );
    const entries = await database.rows<{ body: string }>(
      "select body from ledger_entry where act = 'response.saved' and subject_id = ?",
      attempt,
    );
    const stored = new Map(rows.map((row) => [`${row.item} ${row.key}`, row]));
    const logged = new Set(
      entries.map(({ body }) => {
        const { facts } = JSON.parse(body) as { facts: { item: string; revision: number } };
        return `${facts.item} ${facts.revision}`;
      }),
    );
    for (const one of told) {
      const row = stored.get(`${one.item} ${one.key}`);
      const same =
        row?.revision === one.revision && row.hash === one.hash && Number(row.at) === new Date(one.at).getTime();
      if (!same || !logged.has(`${one.item} ${one.revision}`)) lost.push(one);
    }
  }
  return lost;
}
