import { EVENT_OWNER_KINDS } from "@db/statuses";
import type { Organizer } from "~/domains/people/proof";
import type { Event } from "./event";

/** Whose event it is. */
export type Owner = Pick<Event, "ownerKind" | "ownerId">;

/** An owner in a word, as forms and addresses say it: a region by its code alone, every other with its kind before it. */
export const ownerWord = ({ ownerKind, ownerId }: Owner): string =>
  ownerKind === "region" ? ownerId : `${ownerKind}:${ownerId}`;

/** Reads such a word; whether there is an owner of that name is for owner-kinds to say. */
export function readOwner(word: string): Owner {
  const ownerKind = EVENT_OWNER_KINDS.find((kind) => word.startsWith(`${kind}:`));
  return ownerKind ? { ownerKind, ownerId: word.slice(ownerKind.length + 1) } : { ownerKind: "region", ownerId: word };
}

/** For whom she was granted to organize, without what is below them. */
export const grantedOwners = ({ organizerGrants }: Pick<Organizer, "organizerGrants">): Owner[] =>
  organizerGrants.flatMap(({ scopeKind, scopeId }) => {
    const ownerKind = EVENT_OWNER_KINDS.find((kind) => kind === scopeKind);
    return ownerKind && scopeId !== null ? [{ ownerKind, ownerId: scopeId }] : [];
  });

export const sameOwner = (a: Owner, b: Owner): boolean => a.ownerKind === b.ownerKind && a.ownerId === b.ownerId;
