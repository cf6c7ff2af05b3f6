import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { checkHoursOf } from "~/domains/awards/cycle/cycle-rules";
import { commitmentsOf } from "~/domains/awards/decision/count.store.server";
import { sealedCount } from "~/domains/awards/jury/sealed-count.server";
import { checkedFrom } from "~/domains/awards/jury/sealing";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import type { OpenedFile } from "~/domains/awards/scores/opened-file";
import { openedFileHash } from "~/domains/awards/scores/opened-hash";
import { openedFile } from "./opened-file.server";

/** A row of the ranking that was decided, as everybody reads it. */
export interface PublicRow {
  pseudonym: string;
  /** Only where its bearer agreed. */
  name: string | null;
  place: number | null;
  score: string | null;
  chosen: boolean;
  /** Chosen, and gone before the list was put on notice. */
  left: boolean;
  /** Why the list departs from the ranking here. */
  reason: string | null;
}

/** What everybody may see of a cycle's ballots: nothing before they are sealed, then the commitments, and what was opened once the list is on notice. */
export async function publicBallots(cycle: Cycle) {
  const [list, counted] = [await commitmentsOf(db, cycle), await sealedCount(db, cycle)];
  const file = await openedFile(cycle);
  const { slug, title } = cycle;
  return {
    cycle: { slug, title },
    commitments: list && counted && { ...list, ...counted, unblindedFrom: unblindedFrom(cycle) },
    opened: file && {
      rows: rowsOf(file),
      setAside: asideOf(file),
      ballots: file.ballots.length,
      withdrawn: file.nominations.filter(({ withdrawn }) => withdrawn).length,
      hash: await hashesOf(cycle, file),
    },
  };
}

/** The hash of the file as it is, and where a name was taken out since, that of the file as it was published with the notice. */
async function hashesOf({ id }: Cycle, file: OpenedFile) {
  const [now, published] = [openedFileHash(file), (await standingNotice(db, id))?.openedHash ?? null];
  return { now, before: published === now ? null : published };
}

/** From when on names may be joined to scores; null where they were, and where the cycle's rule leaves no time in between. */
const unblindedFrom = (cycle: Cycle): number | null =>
  cycle.unblindedAt === null && checkHoursOf(cycle.rules) > 0 ? checkedFrom(cycle) : null;

/** A ballot that is opened and checked but does not count, by pseudonym. */
export interface PublicAside {
  nomination: string;
  juror: string;
  reason: string;
}

const asideOf = ({ ballots }: OpenedFile): PublicAside[] =>
  ballots.flatMap(({ nomination, juror, setAside }) =>
    setAside === null ? [] : [{ nomination, juror, reason: setAside }],
  );

function rowsOf({ result, nominations, departures }: OpenedFile): PublicRow[] {
  const names = new Map(nominations.map(({ pseudonym, name }) => [pseudonym, name]));
  const left = new Set(nominations.flatMap(({ pseudonym, leftSince }) => (leftSince ? [pseudonym] : [])));
  const reasons = new Map(departures.map(({ nomination, reason }) => [nomination, reason]));
  return result.map(({ nomination, place, score, chosen }) => ({
    pseudonym: nomination,
    place,
    score,
    chosen,
    name: names.get(nomination) ?? null,
    left: left.has(nomination),
    reason: reasons.get(nomination) ?? null,
  }));
}
