import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { RECORD_WITH_FILE } from "./duty-things";
import { hourThings } from "./hour-things";
import { LOOSE_PAPER, nominationThings } from "./nomination-things";
import { noticeThings, OBJECTION_WITH_FILE } from "./notice-things";
import { PLACE } from "./places";

/** Files by what they belong to. */
export interface FileThings {
  /** To nothing yet. */
  file: string;
  recordFile: string;
  claimFile: string;
  importFile: string;
  comingPaper: string;
  releasedPaper: string;
  openPaper: string;
  shownPhoto: string;
  hiddenPhoto: string;
}
export const fileThings: FileThings = {
  file: PLACE(202),
  recordFile: PLACE(221),
  claimFile: PLACE(222),
  importFile: PLACE(223),
  comingPaper: PLACE(731),
  releasedPaper: PLACE(732),
  openPaper: PLACE(733),
  shownPhoto: PLACE(734),
  hiddenPhoto: PLACE(735),
};

/** Of the organizer's, uploaded and not attached yet. */
export const LOOSE_FILES = [PLACE(741), PLACE(742)] as const;

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
  put(LOOSE_PAPER, "graduate", null, null);
  put(nominationThings.nominationFile, "learner050", "nomination", nominationThings.handedIn);
  put(noticeThings.objectionFile, "learner050", "objection", OBJECTION_WITH_FILE);
  put(fileThings.importFile, "county", "long-job", PLACE(210));
  // Uploaded by nobody of the cast: whoever uploaded a file sees it anyway.
  for (const file of [fileThings.comingPaper, fileThings.releasedPaper, fileThings.openPaper])
    put(file, "learner050", "event-material", file);
  for (const file of [fileThings.shownPhoto, fileThings.hiddenPhoto]) put(file, "learner050", "event-photo", file);
  for (const file of LOOSE_FILES) put(file, "organizer", null, null);
}
