import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { canPublishConsequence } from "~/domains/awards/notice/consequence";
import {
  findObjection,
  materialRulings,
  type Notice,
  noticesOf,
  type Objection,
  objectionStepsOf,
  objectionsOf,
} from "~/domains/awards/notice/notice.store.server";
import { canDecideObjection, canReopen, isKeptFrom, isOpen } from "~/domains/awards/notice/objection";
import { listFilesOf } from "~/domains/files/stored-file.store.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { wasUpheld } from "./decide-objection.server";
import { ownPart } from "./own-part.server";
import { reachedByMail } from "./tell-objector.server";

/** The instant by which somebody has to act on it; null while nobody waits, or only for the answer. */
export function dueOf({ state, acceptBy, ruleBy }: Pick<Objection, "state" | "acceptBy" | "ruleBy">): number | null {
  if (state === "filed") return acceptBy;
  return state === "accepted" || state === "investigating" ? ruleBy : null;
}

/** Whom it is about as a list named her; null = the whole list, and whoever was erased has no name. */
export function aboutOf({ nomination, noticeId }: Objection, notices: readonly Notice[]) {
  if (nomination === null) return null;
  const list = notices.find(({ id }) => id === noticeId)?.list ?? [];
  const at = list.findIndex((line) => line.nomination === nomination);
  return { place: at + 1, name: list[at]?.name ?? "", employer: list[at]?.employer ?? "" };
}

/** Objections of a cycle as the desk lists them: how far they came and what waits; who objected stands on none of them. */
export async function objectionList(cycle: Cycle, now: number) {
  const [all, notices] = await Promise.all([objectionsOf(db, cycle.id), noticesOf(db, cycle.id)]);
  return all.map((one) => {
    const due = dueOf(one);
    return {
      number: one.number,
      state: one.state,
      filedAt: one.filedAt,
      material: one.material,
      about: aboutOf(one, notices),
      due,
      open: isOpen(one.state),
      overdue: due !== null && now >= due,
    };
  });
}
export type ListedObjection = Awaited<ReturnType<typeof objectionList>>[number];

/** What every page about an objection shows: which one, whom it is about, what can be done with it by this officer; never who objected. */
export async function objectionDesk(by: BureauOfficer, cycle: Cycle, number: number, now: number) {
  const [found, notices] = await Promise.all([findObjection(db, cycle.id, number), noticesOf(db, cycle.id)]);
  if (!found) throw new NotFound("objection");
  const own = await ownPart(db, by.personId, found);
  const ruling = (await materialRulings(db, cycle.id)).find(({ id }) => id === found.id) ?? null;
  const due = dueOf(found);
  return {
    found,
    own,
    shown: {
      number: found.number,
      state: found.state,
      stateAt: found.stateAt,
      filedAt: found.filedAt,
      material: found.material,
      wording: found.wording,
      ruling: found.ruling,
      answer: found.answer,
      due,
      consequence: found.consequence,
      about: aboutOf(found, notices),
      overdue: due !== null && now >= due,
      byMail: reachedByMail(found),
      /** After the award a ruling does not change the list but the award. */
      decided: cycle.decidedAt !== null,
      verdicts: {
        acceptance: canDecideObjection("accept", found.state, own),
        refusal: canDecideObjection("refuse", found.state, own),
        investigation: canDecideObjection("investigate", found.state, own),
        ruling: canDecideObjection("dismiss", found.state, own),
        answer: canDecideObjection("answer", found.state, own),
        consequence: canPublishConsequence(ruling, cycle, own),
        reopening: canReopen(found.state, wasUpheld(found), own),
      },
    },
  };
}
export type ShownObjection = Awaited<ReturnType<typeof objectionDesk>>["shown"];
export type ObjectionDeskAct = keyof ShownObjection["verdicts"];

/**
 * An objection opened by an officer of the province, with who objected. That she opened it stands in the log. Whom it is about, and whoever is
 * nominated in the cycle, is not told who objected, whatever her office is. @throws NotFound
 */
export async function openObjection(by: BureauOfficer, cycle: Cycle, number: number, now: number) {
  const { found, own, shown } = await objectionDesk(by, cycle, number, now);
  const hidden = isKeptFrom(own);
  await transact(person(by.personId), async (tx) => {
    tx.record({ act: "objection.opened", subject: { kind: "objection", id: found.id }, facts: { identity: !hidden } });
  });
  const [steps, files] = await Promise.all([objectionStepsOf(db, found.id), listFilesOf(db, "objection", [found.id])]);
  return {
    ...shown,
    hidden,
    own,
    objector: hidden
      ? null
      : {
          party: found.party,
          name: found.name,
          contactPerson: found.contactPerson,
          contact: found.contact,
          statement: found.statement,
          files: files.get(found.id) ?? [],
          forgottenAt: found.forgottenAt,
        },
    steps: steps.map(({ at, act, reason }) => ({ at, act, reason: hidden ? null : reason })),
  };
}
export type OpenedObjection = Awaited<ReturnType<typeof openObjection>>;
