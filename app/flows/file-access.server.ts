import { db } from "@db/client.server";
import type { FileSubject } from "@db/statuses";
import { findCoveredClaim } from "~/domains/directory/claim.store.server";
import { findFile, type StoredFile } from "~/domains/files/stored-file.store.server";
import { findCoveredHourClaim } from "~/domains/hours/hour-claim.store.server";
import { bureauGrantsOf } from "~/domains/people/role-scope";
import type { SignedIn } from "~/domains/people/visitor";
import { seesNominationPaper } from "./awards/nomination/nomination-access.server";
import { seesObjectionPaper } from "./awards/notice/objections/objection-access.server";
import { seesDutyRecord } from "./duties/duty-access.server";
import { seesMaterial, seesPhoto } from "./events/after/paper-access.server";

type Rule = (who: SignedIn, subjectId: string, fileId: string) => Promise<boolean>;

const nobodyElse: Rule = async () => false;

/** What came with a claim is for its claimant, who uploaded it, and for the bureaus above the firm. */
const bureauAbove: Rule = async (who, claimId) =>
  (await findCoveredClaim(db, { bureauGrants: bureauGrantsOf(who) }, claimId)) !== null;

/** The papers of a claim of hours are for its claimant, who uploaded them, and for the bureaus that decide on it. */
const bureauOfHours: Rule = async (who, claimId) =>
  (await findCoveredHourClaim(db, { bureauGrants: bureauGrantsOf(who) }, claimId)) !== null;

/** Who may see a thing may see its files: one rule a kind of thing, by the domain that knows it. */
const RULES: Record<FileSubject, Rule> = {
  "duty-record": seesDutyRecord,
  "enterprise-claim": bureauAbove,
  "long-job": nobodyElse,
  "event-material": seesMaterial,
  "event-photo": seesPhoto,
  "hour-claim": bureauOfHours,
  nomination: seesNominationPaper,
  objection: seesObjectionPaper,
  // Read at the address of its cycle (http/honour-papers).
  "award-archive": nobodyElse,
};

/** A file that anybody may see, signed in or not: what an event shows to everyone. */
export async function findOpenFile(fileId: string): Promise<StoredFile | null> {
  const file = await findFile(db, fileId);
  if (file === null || file.subjectId === null) return null;
  const shown =
    (file.subjectKind === "event-material" && (await seesMaterial(null, file.subjectId))) ||
    (file.subjectKind === "event-photo" && (await seesPhoto(null, file.subjectId)));
  return shown ? file : null;
}

/** A file as far as this person may see it: her own, or one of a thing that she may see; else null. */
export async function findVisibleFile(who: SignedIn, fileId: string): Promise<StoredFile | null> {
  const file = await findFile(db, fileId);
  if (file === null) return null;
  if (file.uploadedBy === who.personId) return file;
  if (file.subjectKind === null || file.subjectId === null) return null;
  return (await RULES[file.subjectKind](who, file.subjectId, file.id)) ? file : null;
}
