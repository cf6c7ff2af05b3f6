import { cutOf } from "~/domains/search/cut";
import { stands } from "~/domains/search/find-matches";
import { type Piece, piecesOf, spansIn } from "~/domains/search/marks";
import { type Query, readQuery, settled } from "~/domains/search/query";
import { rank } from "~/domains/search/rank";
import type { Locale } from "~/i18n/translate";
import { type About, type Findable, SEARCH_KINDS, type SearchKind } from "./found-entry";
import { indexesFor, knownLexicon } from "./indexes.server";
import { ownNotes } from "./own-notes.server";
import { ownVersions } from "./own-versions.server";
import { type AskedSearch, HITS_A_PAGE } from "./search-address";
import { writtenOut } from "./short-names";

export interface Hit {
  href: string;
  title: Piece[];
  about: About;
  /** The section of a lesson that the cut is of. */
  heading: string | null;
  cut: Piece[];
}
export interface FoundPage {
  hits: Hit[];
  /** Of the kind asked for. */
  total: number;
  /** How many there are of each kind, whichever is asked for; kinds without any are left out. */
  counts: { kind: SearchKind; count: number }[];
  all: number;
}

/** One page of what a visitor may find, best first. Nothing typed finds nothing. */
export async function searchEverything(
  { text, kind, page }: AskedSearch,
  personId: string | null,
  locale: Locale,
): Promise<FoundPage> {
  const lexicon = await knownLexicon();
  const typed = readQuery(writtenOut(text), lexicon);
  if (typed.words.length === 0) return { hits: [], total: 0, counts: [], all: 0 };
  const [open, notes, versions] = await Promise.all([
    indexesFor(personId !== null, locale),
    personId === null ? [] : ownNotes(personId, typed).then((index) => [index]),
    personId === null ? { indexes: [], reads: () => true } : ownVersions(personId),
  ]);
  const indexes = [...open, ...versions.indexes, ...notes];
  const query = settled(typed, lexicon, (way) => indexes.some((index) => stands(index, way)));
  const all = rank(indexes, query).filter(versions.reads);
  const wanted = kind === null ? all : all.filter((entry) => entry.kind === kind);
  const from = (page - 1) * HITS_A_PAGE;
  return {
    hits: wanted.slice(from, from + HITS_A_PAGE).map((entry) => hitOf(entry, query)),
    total: wanted.length,
    counts: SEARCH_KINDS.map((one) => ({ kind: one, count: all.filter((entry) => entry.kind === one).length })).filter(
      ({ count }) => count > 0,
    ),
    all: all.length,
  };
}

function hitOf(entry: Findable, query: Query): Hit {
  const { pieces, heading, href } = cutOf(entry, query);
  return { href, title: piecesOf(entry.title, spansIn(entry.title, query)), about: entry.about, heading, cut: pieces };
}
