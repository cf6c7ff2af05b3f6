import { db } from "@db/client.server";
import type { FileSubject } from "@db/statuses";
import { findFile, type StoredFile } from "~/domains/files/stored-file.store.server";
import type { SignedIn } from "~/domains/people/visitor";
import { seesDutyRecord } from "./duty-access.server";

type Rule = (who: SignedIn, subjectId: string) => Promise<boolean>;

const nobodyElse: Rule = async () => false;

/** Who may see a thing may see its files: one rule a kind of thing, by the domain that knows it. */
const RULES: Record<FileSubject, Rule> = {
  "duty-record": seesDutyRecord,
  "enterprise-claim": nobodyElse,
  "long-job": nobodyElse,
};

/** A file as far as this person may see it: her own, or one of a thing that she may see; else null. */
export async function findVisibleFile(who: SignedIn, fileId: string): Promise<StoredFile | null> {
  const file = await findFile(db, fileId);
  if (file === null) return null;
  if (file.uploadedBy === who.personId) return file;
  if (file.subjectKind === null || file.subjectId === null) return null;
  return (await RULES[file.subjectKind](who, file.subjectId)) ? file : null;
}
