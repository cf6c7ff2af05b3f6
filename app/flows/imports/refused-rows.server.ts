import { db } from "@db/client.server";
import type { ImportedFirm, RowProblem } from "~/domains/directory/import-row";
import type { LongJob } from "~/domains/jobs/long-job";
import { jobRows } from "~/domains/jobs/long-job.store.server";

export interface RefusedRow {
  line: number;
  /** As it was typed, when there was one. */
  name: string;
  typed: string[];
  problems: RowProblem[];
}

/** The rows of an import that were wrong, by line; the first `most` of them. Whose import it is, the caller has asked. */
export async function refusedRows(job: LongJob, most: number): Promise<RefusedRow[]> {
  const rows = await jobRows(db, job.id, { limit: most, refused: true });
  return rows.map(({ line, values, problems }) => {
    const { typed = [] } = values as unknown as Partial<ImportedFirm>;
    return { line, name: typed[0] ?? "", typed, problems: (problems ?? []) as RowProblem[] };
  });
}
