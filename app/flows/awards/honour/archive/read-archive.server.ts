import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { amendmentsOf } from "~/domains/awards/cycle/cycle.store.server";
import { findAwardLabels } from "~/domains/awards/cycle/cycle-labels.server";
import { meetingsOf, wordsOf } from "~/domains/awards/decision/decision.store.server";
import { awardsOf } from "~/domains/awards/honour/award.store.server";
import { findListing } from "~/domains/awards/honour/kept-archive.server";
import { dossiersOf, reviewsOf, runsOf } from "~/domains/awards/jury/jury.store.server";
import { coveredNominations } from "~/domains/awards/nomination/nomination.store.server";
import { extensionsOf, noticesOf, objectionsOf } from "~/domains/awards/notice/notice.store.server";
import { currentCertificates } from "~/domains/credentials/current-certificates.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { kindName } from "~/kernel/named-kinds";
import { openedFile } from "../../decision/opened-file.server";
import { ledgerProofs, saltsOf } from "./ledger-proofs.server";

/** Whose nominations it holds: the province's, of an officer or of the clock. */
export type ArchiveScope = Pick<BureauOfficer, "bureauGrants" | "personId">;

/** Fields of entries that the archive holds in plain words. */
const SALTED = ["minutes", "words", "reason", "name", "employer", "code", "filed"];

/** Everything of a cycle that its archive holds. */
export async function readArchive(by: ArchiveScope, cycle: Cycle) {
  const label = kindName(await findAwardLabels(db), cycle.label, "zh-CN");
  const [amendments, nominations, dossiers, runs, reviews, meetings, notices, objections, awards, opened] =
    await Promise.all([
      amendmentsOf(db, cycle.id),
      coveredNominations(db, by, cycle.id),
      dossiersOf(db, cycle.id),
      runsOf(db, cycle.id),
      reviewsOf(db, cycle.id),
      meetingsOf(db, cycle.id),
      noticesOf(db, cycle.id),
      objectionsOf(db, cycle.id),
      awardsOf(db, cycle.id),
      openedFile(cycle),
    ]);
  const extensions = await extensionsOf(
    db,
    notices.map(({ id }) => id),
  );
  const words = await Promise.all(meetings.map(({ id }) => wordsOf(db, id)));
  const certificates = await currentCertificates(
    db,
    awards.flatMap(({ assertionId }) => assertionId ?? []),
  );
  const subjects = [cycle, ...meetings, ...notices, ...objections, ...awards, ...certificates.values()].map(
    ({ id }) => id,
  );
  const listing = cycle.archivedAt === null ? null : await findListing(db, cycle);
  const [ledger, salts] = [await ledgerProofs(subjects), await saltsOf(subjects, SALTED)];
  return {
    cycle,
    label,
    amendments,
    nominations,
    dossiers,
    runs,
    reviews,
    notices,
    extensions,
    objections,
    awards,
    certificates,
    opened,
    meetings: meetings.map((meeting, at) => ({ meeting, words: words[at] ?? [] })),
    ledger,
    listing,
    salts,
  };
}
export type Archived = Awaited<ReturnType<typeof readArchive>>;
