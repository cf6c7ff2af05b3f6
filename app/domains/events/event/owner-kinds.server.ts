import { EVENT_OWNER_KINDS, type EventOwnerKind } from "@db/statuses";
import { coveredRegions } from "~/domains/directory/bureau-scope";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import type { Organizer } from "~/domains/people/proof";
import { grantedOwners, type Owner } from "./owner";

/** What the program knows of the owners of one kind. */
export interface OwnerKind {
  /** Whose events she organizes who is granted these: themselves first, then what is below them. */
  reached(ids: readonly string[]): string[];
  /** How it is called; null where there is none of that id. */
  nameOf(id: string): string | null;
  /** Code of the region to which an event belongs that takes place nowhere. */
  homeOf(id: string): string;
}

/** Who may own events. Another kind of owner is a row here: form, list, feed and scope ask nothing else. */
export const OWNER_KINDS: Partial<Record<EventOwnerKind, () => Promise<OwnerKind>>> = {
  region: async () => {
    const regions = await findRegions();
    return {
      reached: (ids) => {
        const grants = ids.map((scopeId) => ({ scopeKind: "region" as const, scopeId }));
        return [...new Set([...ids, ...coveredRegions(grants, regions)])];
      },
      nameOf: (id) => placeName(id, regions) || null,
      homeOf: (id) => id,
    };
  },
};

export interface Owners {
  /** Whose events are hers, by what she was granted. */
  of(scope: Pick<Organizer, "organizerGrants">): Owner[];
  /** How an owner is called; null where the program knows none of it. */
  nameOf(owner: Owner): string | null;
  /** Its region's code; null likewise. */
  homeOf(owner: Owner): string | null;
}

/** All owners of events, as they are now. A grant for what has no row reaches that alone. */
export async function knownOwners(): Promise<Owners> {
  const kinds = new Map<EventOwnerKind, OwnerKind>();
  for (const kind of EVENT_OWNER_KINDS) {
    const known = await OWNER_KINDS[kind]?.();
    if (known) kinds.set(kind, known);
  }
  const nameOf = ({ ownerKind, ownerId }: Owner) => kinds.get(ownerKind)?.nameOf(ownerId) ?? null;
  return {
    nameOf,
    homeOf: (owner) => (nameOf(owner) === null ? null : (kinds.get(owner.ownerKind)?.homeOf(owner.ownerId) ?? null)),
    of: (scope) => {
      const granted = grantedOwners(scope);
      return EVENT_OWNER_KINDS.flatMap((ownerKind) => {
        const ids = granted.flatMap((one) => (one.ownerKind === ownerKind ? [one.ownerId] : []));
        return (kinds.get(ownerKind)?.reached(ids) ?? ids).map((ownerId) => ({ ownerKind, ownerId }));
      });
    },
  };
}
