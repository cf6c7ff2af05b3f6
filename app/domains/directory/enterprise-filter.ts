import {
  ENTERPRISE_KINDS,
  ENTERPRISE_SIZES,
  type EnterpriseKind,
  type EnterpriseSize,
  INDUSTRIES,
  type Industry,
} from "@db/statuses";

export const QUALIFIED = ["met", "unmet", "unknown"] as const;
export type Qualified = (typeof QUALIFIED)[number];

/** What a list of firms is narrowed by; all of it stands in the address. Null and empty narrow nothing. */
export interface EnterpriseFilter {
  text: string;
  /** Code of a region; those that report to it belong to it. */
  region: string | null;
  kind: EnterpriseKind | null;
  industry: Industry | null;
  size: EnterpriseSize | null;
  /** Whether a director is appointed today. */
  appointed: boolean | null;
  /** Whether the director appointed today meets the conditions of the guidance （五）; `unknown` where she stated nothing. */
  qualified: Qualified | null;
  /** From 1. */
  page: number;
}

const LONGEST_TEXT = 100;
const LAST_PAGE = 100_000;

/** Reads the filter of an address; what it does not know narrows nothing. */
export function readEnterpriseFilter(asked: URLSearchParams): EnterpriseFilter {
  const one = <T extends string>(name: string, all: readonly T[]): T | null =>
    all.find((value) => value === asked.get(name)) ?? null;
  const page = Number(asked.get("page") ?? 1);
  const region = asked.get("region");
  return {
    text: (asked.get("q") ?? "").trim().slice(0, LONGEST_TEXT),
    region: region && /^\d{6}$/.test(region) ? region : null,
    kind: one("kind", ENTERPRISE_KINDS),
    industry: one("industry", INDUSTRIES),
    size: one("size", ENTERPRISE_SIZES),
    appointed: { yes: true, no: false }[asked.get("appointed") ?? ""] ?? null,
    qualified: one("qualified", QUALIFIED),
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** The address of a filter, as short as it can be: `?q=机械&size=small&page=2`, empty for all firms. */
export function filterAddress({ text, appointed, page, ...rest }: EnterpriseFilter): string {
  const asked = new URLSearchParams();
  if (text) asked.set("q", text);
  for (const name of ["region", "kind", "industry", "size", "qualified"] as const)
    if (rest[name]) asked.set(name, rest[name]);
  if (appointed !== null) asked.set("appointed", appointed ? "yes" : "no");
  if (page > 1) asked.set("page", String(page));
  const query = asked.toString();
  return query ? `?${query}` : "";
}

/** Whether it narrows anything. */
export const isNarrowed = (filter: EnterpriseFilter): boolean => filterAddress({ ...filter, page: 1 }) !== "";
