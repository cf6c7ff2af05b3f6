import { type EnterpriseQuery, rankOf } from "./enterprise-match";
import { pinyinInitials } from "./pinyin-initials";

export interface IndexedEnterprise {
  id: string;
  nameKey: string;
  code: string;
  regionCode: string;
}

/** Firms one after the other in three long strings: 200,000 of them in about 20 MB, searched in a few milliseconds. */
interface Segment {
  count: number;
  /** `\nkey\nkey\n`; the place of a hit tells the firm by `starts`. */
  names: Lines;
  initials: Lines;
  codes: Lines;
  ids: Uint8Array;
  regions: Uint32Array;
}
interface Lines {
  text: string;
  starts: Uint32Array;
}

/**
 * An index of names, initials and codes. What it answers are candidates: the firms as they were when they were last told to it,
 * so the caller reads their rows and asks `rankOf` again. What was told after `build` lies in a short list beside the strings.
 */
export class SearchIndex {
  private constructor(private readonly base: Segment) {}
  private readonly fresh = new Map<string, IndexedEnterprise>();

  static async build(pages: AsyncIterable<readonly IndexedEnterprise[]>): Promise<SearchIndex> {
    const [keys, initials, codes, regions]: [string[], string[], string[], number[]] = [[], [], [], []];
    const ids: Uint8Array[] = [];
    for await (const page of pages) {
      for (const { id, nameKey, code, regionCode } of page) {
        keys.push(nameKey);
        initials.push(pinyinInitials(nameKey).join(" "));
        codes.push(code);
        regions.push(Number(regionCode));
        ids.push(Buffer.from(id.replaceAll("-", ""), "hex"));
      }
    }
    return new SearchIndex({
      count: keys.length,
      names: lines(keys),
      initials: lines(initials),
      codes: lines(codes),
      ids: Buffer.concat(ids),
      regions: Uint32Array.from(regions),
    });
  }

  /** Tells of firms that are new or changed. */
  add(changed: readonly IndexedEnterprise[]): void {
    for (const one of changed) this.fresh.set(one.id, one);
  }

  /** How many firms lie beside the strings: when there are many it is time to build anew. */
  get freshCount(): number {
    return this.fresh.size;
  }

  /** Ids of firms that may fit, the best first, each once; only of these regions where they are given. */
  *candidates(query: EnterpriseQuery, regions?: ReadonlySet<string>): Generator<string> {
    const asked = regions && new Set([...regions].map(Number));
    const told = new Set<string>();
    for (const one of this.fresh.values()) {
      if ((regions?.has(one.regionCode) ?? true) && rankOf(one, query) !== null) {
        told.add(one.id);
        yield one.id;
      }
    }
    const { names, initials, codes } = this.base;
    const wanted: [Lines, string, string | null][] = [
      [names, "\n", query.name],
      [names, "", query.name],
      [initials, "\n", query.initials],
      [initials, "", query.initials],
      [codes, "", query.code],
    ];
    for (const [where, before, text] of wanted) {
      if (text === null) continue;
      for (const place of hits(where, before, text)) {
        if (asked && !asked.has(this.base.regions[place] as number)) continue;
        const id = idOf(this.base.ids, place);
        if (told.has(id)) continue;
        told.add(id);
        yield id;
      }
    }
  }
}

function lines(all: readonly string[]): Lines {
  const starts = new Uint32Array(all.length);
  let at = 0;
  for (const [i, line] of all.entries()) {
    starts[i] = at;
    at += line.length + 1;
  }
  return { text: `\n${all.join("\n")}\n`, starts };
}

/** Numbers of the lines that hold `part` after `before`, each once. */
function* hits({ text, starts }: Lines, before: string, part: string): Generator<number> {
  // Where the part is nowhere, it begins no line either: most of what is asked in vain costs one look.
  const first = text.indexOf(part);
  if (first < 0) return;
  const wanted = before + part;
  for (let at = text.indexOf(wanted, Math.max(0, first - 1)); at >= 0; ) {
    const line = lineAt(starts, at);
    yield line;
    const next = starts[line + 1];
    if (next === undefined) return;
    at = text.indexOf(wanted, next);
  }
}

/** The last line that starts at or before a place. */
function lineAt(starts: Uint32Array, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function idOf(ids: Uint8Array, place: number): string {
  const hex = Buffer.from(ids.buffer, ids.byteOffset + place * 16, 16).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
