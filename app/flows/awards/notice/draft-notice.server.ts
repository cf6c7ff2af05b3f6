import { createHash } from "node:crypto";
import type { Reader } from "@db/client.server";
import type { NoticeLine } from "@db/schema/decision";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { chosenBy, closedMeeting, type Meeting } from "~/domains/awards/decision/decision.store.server";
import { mayPublish } from "~/domains/awards/nomination/publication";
import {
  type Chosen,
  keptOff,
  type LeftOut,
  listHash,
  type Misprint,
  noticeList,
} from "~/domains/awards/notice/notice-list";
import { type NoticePeriod, noticePeriod } from "~/domains/awards/notice/notice-period";
import { standingName } from "~/domains/credentials/name-for-certificate.server";
import { type RegionMap, reportingPath } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { canonicalize } from "~/domains/ledger/canonical";
import { isoDayOf } from "~/kernel/instant-format";
import { chinaCalendar } from "~/kernel/work-calendar";

/** Somebody whom the meeting chose and who cannot stand on the list; her name is null once she is erased. */
export interface Missing {
  alias: string;
  name: string | null;
  employer: string | null;
  why: LeftOut;
}

/** What would be published now. */
export interface NoticeDraft {
  meeting: Meeting;
  list: NoticeLine[];
  hash: string;
  missing: Missing[];
  /** Names on it that were put right, from the one she was nominated by to the one that her certificate bears by now. */
  renamed: string[];
  period: NoticePeriod;
  /** The nominees on the list, to be told. */
  nominees: { id: string; personId: string | null }[];
  /** Hash of all that an officer sees of it: what she publishes is what she saw. */
  seen: string;
}

/**
 * A notice as it would be published at an instant, by the last meeting that was closed; null where none was. Lines that stand in no list before
 * (`misprints`) bear the name of the certificate that stands, for nobody holds two under different names, and where none does the nomination's.
 */
export async function draftNotice(
  on: Reader,
  cycle: Cycle,
  now: number,
  { words = "", misprints = [] }: { words?: string; misprints?: readonly Misprint[] } = {},
): Promise<NoticeDraft | null> {
  const meeting = await closedMeeting(on, cycle.id);
  if (!meeting) return null;
  const [chosen, regions] = await Promise.all([chosenBy(on, meeting), findRegions()]);
  const people = chosen.map((one) => chosenOf(one, regions));
  const certified = await certifiedNames(on, chosen, now);
  const list = noticeList(people, [...misprints, ...certified]);
  const publishedOn = isoDayOf(now);
  const onList = new Set(list.map(({ nomination }) => nomination));
  const hash = listHash(list);
  return {
    meeting,
    list,
    hash,
    period: noticePeriod(publishedOn, cycle.rules.notice, chinaCalendar),
    missing: people.flatMap((one): Missing[] => {
      const why = keptOff(one);
      if (why === null) return [];
      return [{ alias: one.alias, name: one.facts?.name ?? null, employer: one.facts?.employer ?? null, why }];
    }),
    renamed: list.flatMap(({ nomination, name }) => {
      const nominated = people.find(({ alias }) => alias === nomination)?.facts?.name;
      const stood = misprints.some((one) => one.nomination === nomination);
      return nominated === name || stood ? [] : [`${nominated} → ${name}`];
    }),
    nominees: chosen.filter(({ alias }) => onList.has(alias)).map(({ nomination }) => nomination),
    seen: createHash("sha256")
      .update(canonicalize({ meeting: meeting.id, hash, publishedOn, words }))
      .digest("hex"),
  };
}

type Chosens = Awaited<ReturnType<typeof chosenBy>>;

/**
 * Whose certificates stand under another name than she was nominated by, as her line stands right. The name of her account alone, which she types herself
 * and nobody looks at, changes nothing of what she agreed to and was recommended by.
 */
async function certifiedNames(on: Reader, chosen: Chosens, now: number): Promise<Misprint[]> {
  const right: Misprint[] = [];
  for (const { alias, nomination } of chosen) {
    const { personId, facts } = nomination;
    if (personId === null || facts === null) continue;
    const name = await standingName(on, personId, now);
    if (name !== null && name !== facts.name) right.push({ nomination: alias, name, employer: facts.employer });
  }
  return right;
}

function chosenOf({ alias, nomination }: Chosens[number], regions: RegionMap): Chosen {
  const { facts, regionCode, category, summary, state, publishName } = nomination;
  return {
    alias,
    facts,
    regionCode,
    category,
    summary,
    publishName,
    publishSummary: mayPublish("summary", nomination),
    withdrawn: state === "withdrawn",
    // The last bureau below the province.
    reportedBy: reportingPath(regionCode, regions).at(-2) ?? regionCode,
  };
}
