import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { RECORD_WITH_FILE } from "./duty-things";
import { hourThings } from "./hour-things";
import { PLACE } from "./places";

/** Files by what they belong to. */
export interface FileThings {
  /** To nothing yet. */
  file: string;
  recordFile: string;
  claimFile: string;
  importFile: string;
}
export const fileThings: FileThings = {
  file: PLACE(202),
  recordFile: PLACE(221),
  claimFile: PLACE(222),
  importFile: PLACE(223),
};

/** Puts files where the program looks for them: of the owner's, and the list of an import by the county of the owner. */
export function addFiles(database: Database, dataDir: string): void {
  const put = (id: string, account: string, kind: string | null, of: string | null) => {
    const storageName = id.slice(-4).padStart(32, "0");
    mkdirSync(join(dataDir, "files", "00"), { recursive: true });
    writeFileSync(join(dataDir, "files", "00", storageName), "x");
    database
      .prepare(
        `INSERT INTO stored_file (id, storage_name, file_name, media_type, bytes, sha256, uploaded_by, uploaded_at,
           subject_kind, subject_id)
         SELECT ?, ?, 'x.txt', 'text/plain', 1, '', id, ?, ?, ? FROM person WHERE account = ?`,
      )
      .run(id, storageName, Date.now(), kind, of, account);
  };
  put(fileThings.file, "graduate", null, null);
  put(fileThings.recordFile, "graduate", "duty-record", RECORD_WITH_FILE);
  put(fileThings.claimFile, "graduate", "enterprise-claim", PLACE(206));
  put(hourThings.hourClaimFile, "graduate", "hour-claim", hourThings.hourClaim);
  put(fileThings.importFile, "county", "long-job", PLACE(210));
}
