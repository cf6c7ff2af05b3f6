import { db } from "@db/client.server";
import { regionsOf } from "~/domains/directory/bureau-scope.server";
import { attachFiles } from "~/domains/files/attach-files.server";
import { findFile } from "~/domains/files/stored-file.store.server";
import { askCancel, startJob } from "~/domains/jobs/keep-job.server";
import type { LongJob } from "~/domains/jobs/long-job";
import { findJob, jobsOfKind } from "~/domains/jobs/long-job.store.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { type Refusal, refused, type Verdict } from "~/kernel/verdict";
import type { ImportInput } from "./import-reading.server";

const LISTED = 200;

/** Puts a list of firms that she uploaded into the line. */
export async function startImport(
  officer: BureauOfficer,
  fileId: string | undefined,
  { skipKnown }: { skipKnown: boolean } = { skipKnown: false },
): Promise<{ ok: true; importId: string } | Refusal> {
  const file = fileId === undefined ? null : await findFile(db, fileId);
  if (!file) return refused("import.fileMissing");
  const covered = await regionsOf(officer);
  const scopes = officer.bureauGrants.flatMap(({ scopeId }) => (scopeId === null ? [] : [scopeId]));
  const input: ImportInput = { fileId: file.id, covered, scopes, skipKnown };
  return transact(person(officer.personId), async (tx) => {
    const importId = await startJob(tx, {
      kind: "enterprise-import",
      title: file.fileName,
      step: "reading",
      input: { ...input },
      startedBy: officer.personId,
    });
    const attached = await attachFiles(tx, {
      personId: officer.personId,
      fileIds: [file.id],
      to: { kind: "long-job", id: importId },
    });
    if (!attached.ok) throw new NotFound("file");
    return { ok: true as const, importId };
  });
}

/** Whether an officer may see an import: it is her own, or she answers for every region of the one who started it. */
async function sees(officer: BureauOfficer): Promise<(job: LongJob) => boolean> {
  const covered = await regionsOf(officer);
  return ({ input, startedBy }) =>
    startedBy === officer.personId ||
    ((input as unknown as ImportInput).scopes ?? []).every((code) => covered.includes(code));
}

/** The newest imports that an officer may see. */
export async function listImports(officer: BureauOfficer, most: number): Promise<LongJob[]> {
  const [jobs, hers] = await Promise.all([jobsOfKind(db, "enterprise-import", LISTED), sees(officer)]);
  return jobs.filter(hers).slice(0, most);
}

/** @throws NotFound for an import that is another bureau's */
export async function getImport(officer: BureauOfficer, importId: string): Promise<LongJob> {
  const [job, hers] = await Promise.all([findJob(db, importId), sees(officer)]);
  if (job?.kind !== "enterprise-import" || !hers(job)) throw new NotFound("import");
  return job;
}

/** Asks an import to stop; it leaves nothing behind. @throws NotFound */
export async function cancelImport(officer: BureauOfficer, importId: string): Promise<Verdict> {
  const { id } = await getImport(officer, importId);
  return transact(person(officer.personId), (tx) => askCancel(tx, id));
}
