import { db } from "@db/client.server";
import { mayChange } from "~/domains/awards/cycle/cycle.store.server";
import { findObjectionById } from "~/domains/awards/notice/notice.store.server";
import { isKeptFrom } from "~/domains/awards/notice/objection";
import { bureauGrantsOf } from "~/domains/people/role-scope";
import type { SignedIn } from "~/domains/people/visitor";
import { ownPart } from "./own-part.server";

/** What came with an objection is for the officers of the province who rule on it, and never for whom it is about or who is nominated beside her. */
export async function seesObjectionPaper(who: SignedIn, objectionId: string): Promise<boolean> {
  if (!(await mayChange({ bureauGrants: bureauGrantsOf(who) }))) return false;
  const found = await findObjectionById(db, objectionId);
  if (!found) return false;
  return !isKeptFrom(await ownPart(db, who.personId, found));
}
