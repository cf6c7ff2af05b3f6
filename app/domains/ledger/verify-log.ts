import type { KeyObject } from "node:crypto";
import { parseCheckpoint, verifyCheckpoint } from "./checkpoint";
import { LogAudit, type LogCheckpoint, type LogEntry, type LogReport } from "./log-audit";

export type { LogCheckpoint, LogEntry, LogReport } from "./log-audit";

export type LogChecks = {
  /** The tile hash kept for this place, or null when none is; compared with the log's own. */
  readonly tileAt?: (level: number, index: number) => Promise<Uint8Array | null>;
};

/** The checkpoint of a signed text, with a fault when it is none of this log's, or signed by none of these keys. */
export function readLogCheckpoint(
  note: string,
  label: string,
  publicKeys: KeyObject | readonly KeyObject[],
  origin: string,
): LogCheckpoint {
  const checkpoint = verifyCheckpoint(note, publicKeys, { origin });
  if (checkpoint) return { size: checkpoint.size, root: checkpoint.root, label };
  try {
    const { size, root } = parseCheckpoint(note);
    return { size, root, label, fault: "signed by none of the keys of this log, or for another log" };
  } catch {
    return { size: 0, root: new Uint8Array(0), label, fault: "not a checkpoint" };
  }
}

/**
 * Checks a whole log: each text against its stored hash, the numbers for gaps and repeats, the tree against every
 * checkpoint (those kept with the log, and one kept elsewhere), the openings against the commitments. Says what was
 * edited, taken out, put in, exchanged or cut off, and where: the very entry where stored hashes tell it, else the
 * entries between the last checkpoint that holds and the first that does not.
 * `entries` come in the order of their numbers; they are read once and not kept (about 60 bytes an entry are).
 */
export async function verifyLog(
  entries: AsyncIterable<LogEntry> | Iterable<LogEntry>,
  checkpoints: readonly LogCheckpoint[],
  checks: LogChecks = {},
): Promise<LogReport> {
  const audit = new LogAudit(checkpoints);
  for await (const entry of entries) {
    for (const tile of audit.take(entry)) {
      const stored = await checks.tileAt?.(tile.level, tile.index);
      if (stored) audit.compareTile(tile, stored);
    }
  }
  return audit.report();
}
