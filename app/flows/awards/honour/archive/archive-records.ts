import { burdenOf } from "~/domains/awards/nomination/typed-burden";
import { isoInstant } from "~/kernel/instant-format";
import { saltKey } from "./ledger-proofs.server";
import type { Archived } from "./read-archive.server";

const at = (ms: number | null): string | null => (ms === null ? null : isoInstant(ms));
/** JSON as people and programs read it. */
export const jsonFile = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** Where the list of a notice stands, as the very bytes that its hash is over. */
export const listFile = (number: number): string => `08-notices/${number}.list.json`;

export const rulesOf = ({ cycle, label, ...all }: Archived) => ({
  id: cycle.id,
  slug: cycle.slug,
  title: cycle.title,
  year: cycle.year,
  label,
  authority: cycle.authority,
  approvalDocument: cycle.approvalDocument,
  introduction: cycle.introduction,
  contact: cycle.contact,
  times: {
    openedAt: at(cycle.openedAt),
    submissionsUntil: at(cycle.submissionsUntil),
    countiesUntil: at(cycle.countiesUntil),
    citiesUntil: at(cycle.citiesUntil),
    reviewUntil: at(cycle.reviewUntil),
    reviewingAt: at(cycle.reviewingAt),
    sealedAt: at(cycle.sealedAt),
    unblindedAt: at(cycle.unblindedAt),
    noticedAt: at(cycle.noticedAt),
    decidedAt: at(cycle.decidedAt),
    archivedAt: at(cycle.archivedAt),
    endedAt: at(cycle.endedAt),
  },
  /** Why the ballots were sealed with some missing; null where none was. */
  sealedReason: cycle.sealedReason,
  endedReason: cycle.endedReason,
  rules: cycle.rules,
  log: { salts: opens(all, cycle.id, WHY) },
});

export const amendmentsTold = ({ cycle, amendments, salts }: Archived) =>
  amendments.map(({ number, at: when, reason, changes }, n) => ({
    number,
    at: at(when),
    reason,
    changes,
    log: { salt: salts.get(saltKey(cycle.id, "award-cycle.amended", "reason"))?.[n] ?? null },
  }));

/** Nominations by the alias that scores know them by; the hash is over all that was handed in. */
export const nominationsTold = ({ nominations, dossiers }: Archived) =>
  nominations.map((one, n) => ({
    number: n + 1,
    nomination: dossiers.find(({ nominationId }) => nominationId === one.id)?.alias ?? null,
    region: one.regionCode,
    category: one.category,
    origin: one.origin,
    state: one.state,
    submittedAt: at(one.submittedAt),
    lockedHash: one.lockedHash,
    ...burdenTold(one),
  }));

/** In whole minutes, as everywhere where it is shown. */
const burdenTold = (one: Archived["nominations"][number]) => {
  const { fields, minutes, officerFields, officerMinutes } = burdenOf(one);
  return { typedFields: fields, minutesUsed: minutes, officerFields, officerMinutes };
};

/** The salts with which entries of the log are shown to speak of these words, of several of one act the last; null where they did not, or were erased. */
const opens = (
  { salts }: Pick<Archived, "salts">,
  id: string,
  acts: Readonly<Record<string, readonly [string, string]>>,
) =>
  Object.fromEntries(
    Object.entries(acts).map(([name, [act, field]]) => [name, salts.get(saltKey(id, act, field))?.at(-1) ?? null]),
  );
const WHY = { sealed: ["award-cycle.ballots-sealed", "reason"], ended: ["award-cycle.ended", "reason"] } as const;
const SETTLED = {
  minutes: ["award-meeting.closed", "minutes"],
  words: ["award-meeting.closed", "words"],
} as const;

export const meetingsTold = (all: Archived) =>
  all.meetings.map(({ meeting, words }) => ({
    number: meeting.number,
    heldOn: meeting.heldOn,
    place: meeting.place,
    chair: meeting.chair,
    present: meeting.present,
    minutes: meeting.minutes,
    panelOrders: meeting.panelOrders,
    ...(meeting.panelReasons !== null && { panelReasons: meeting.panelReasons }),
    closedAt: at(meeting.closedAt),
    words: words.map(({ id: _, meetingId: __, ...word }) => word),
    log: { id: meeting.id, salts: opens(all, meeting.id, SETTLED) },
  }));

export const noticesTold = ({ notices, extensions, salts }: Archived) =>
  notices.map((one) => ({
    number: one.number,
    listHash: one.listHash,
    rule: one.rule,
    calendarVersion: one.calendarVersion,
    provisional: one.provisional,
    words: one.words,
    correction: one.correction,
    lastDay: one.lastDay,
    publishedAt: at(one.publishedAt),
    endsAt: at(one.endsAt),
    closedAt: at(one.closedAt),
    checkedAgainst: one.checkedAgainst,
    extensions: extensions
      .filter(({ noticeId }) => noticeId === one.id)
      .map(({ fromDay, untilDay, reason, at: when }, n) => ({
        fromDay,
        untilDay,
        reason,
        at: at(when),
        log: { salt: salts.get(saltKey(one.id, "public-notice.extended", "reason"))?.[n] ?? null },
      })),
    supersededAt: at(one.supersededAt),
    listFile: one.list === null ? null : listFile(one.number),
    // Lines of people who were erased since: of such a list nobody can count the hash again.
    erased: (one.list ?? []).filter(({ erased }) => erased === true).length,
    // The same of lines whose people took their summaries back.
    summariesWithdrawn: (one.list ?? []).filter(({ summaryWithdrawn }) => summaryWithdrawn === true).length,
    log: { id: one.id },
  }));

const RULED = {
  filed: ["objection.filed", "filed"],
  upheld: ["objection.upheld", "reason"],
  dismissed: ["objection.dismissed", "reason"],
  answered: ["objection.answered", "reason"],
  refused: ["objection.refused", "reason"],
  consequence: ["objection.consequence-published", "reason"],
} as const;

/** What was objected to and what came of it; never by whom, nor in whose words. */
export const objectionsTold = (all: Archived) =>
  all.objections.map(
    ({ id, number, party, nomination, state, filedAt, stateAt, ruling, material, answer, ...one }) => ({
      number,
      party,
      nomination,
      state,
      filedAt: at(filedAt),
      stateAt: at(stateAt),
      ruling,
      material,
      answer,
      consequence: one.consequence,
      consequenceAt: at(one.consequenceAt),
      log: { id, salts: opens(all, id, RULED) },
    }),
  );

const GIVEN = {
  name: ["award.given", "name"],
  employer: ["award.given", "employer"],
  revoked: ["award.revoked", "reason"],
} as const;
const CERTIFIED = { code: ["certificate.issued", "code"] } as const;

const aliasOf = ({ dossiers }: Archived, { nominationId }: Archived["awards"][number]): string | null =>
  dossiers.find((one) => one.nominationId === nominationId)?.alias ?? null;

/** Whom an award honours, as everybody may read it. */
export const awardsTold = (all: Archived) =>
  all.awards.map((one) => ({
    nomination: aliasOf(all, one),
    name: one.name,
    employer: one.employer,
    region: one.regionCode,
    category: one.category,
    givenOn: one.givenOn,
    revokedAt: at(one.revokedAt),
    revokedReason: one.revokedReason,
    log: { id: one.id, salts: opens(all, one.id, GIVEN) },
  }));

/** Certificates of the awards, by code, which leads everybody to a name; so not among what may be public. */
export const certificatesTold = (all: Archived) =>
  all.awards.flatMap((one) => {
    const certificate = one.assertionId === null ? undefined : all.certificates.get(one.assertionId);
    if (!certificate) return [];
    const { id, code } = certificate;
    return [
      { nomination: aliasOf(all, one), erased: one.name === null, code, log: { id, salts: opens(all, id, CERTIFIED) } },
    ];
  });
