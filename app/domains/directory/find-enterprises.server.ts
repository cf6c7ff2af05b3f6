import { db } from "@db/client.server";
import { type Refusal, refused } from "~/kernel/verdict";
import { foldEnterpriseName } from "./enterprise-name";
import { placeName } from "./region";
import { findRegions } from "./region.store.server";
import { searchEnterprises } from "./search-enterprises.server";

const SHOWN = 20;

export interface FoundEnterprise {
  id: string;
  name: string;
  code: string;
  /** 合肥市 肥西县 */
  place: string;
}

/**
 * Firms by part of their name, its pinyin initials or their code, at most 20, with whether there are more. Firms and their codes
 * are public facts (the licence hangs in the hall), so anyone signed in may look for them.
 */
export async function findEnterprises(
  typed: string,
): Promise<{ ok: true; found: FoundEnterprise[]; more: boolean } | Refusal> {
  if ([...foldEnterpriseName(typed)].length < 2) return refused("enterprise.searchShort");
  const [regions, all] = await Promise.all([findRegions(), searchEnterprises(db, typed.slice(0, 100), SHOWN + 1)]);
  const found = all.slice(0, SHOWN).map(({ id, name, code, regionCode }) => {
    return { id, name, code, place: placeName(regionCode, regions) };
  });
  return { ok: true, found, more: all.length > SHOWN };
}
