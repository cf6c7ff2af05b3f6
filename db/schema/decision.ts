import { sql } from "drizzle-orm";
import type { Kit } from "../columns";
import type { NoticeRule } from "./cycle-rules";

/** Somebody on a list that is published, as she agreed to; by division code, which is no ranking. */
export interface NoticeLine {
  /** Alias of the blind dossier, as everywhere where scores and names meet. */
  nomination: string;
  name: string;
  employer: string;
  category: string;
  /** Where her firm is, and the bureau that reports it to the province. */
  regionCode: string;
  reportedBy: string;
  /** Null where she did not agree to its publication. */
  summary: string | null;
  /** She was erased after the publication: name and firm are empty, and the text is not the one that the hash is of any more. */
  erased?: true;
  /** She took her summary back after the publication: it is null, and the text is not the one that the hash is of any more. */
  summaryWithdrawn?: true;
}

/** 评定会议, 公示, 异议 and 授予: from the ranking to who is honoured. */
export function decisionTables(k: Kit) {
  /** 评定会议: one that a material correction follows is followed by another. `closedAt` = its list stands. */
  const awardMeeting = k.table(
    "award_meeting",
    {
      id: k.id().primaryKey(),
      cycleId: k.id().notNull(),
      number: k.int().notNull(),
      heldOn: k.day(),
      place: k.text().notNull(),
      chair: k.text().notNull(),
      /** Who took part, a name a line; personal data of officers. */
      present: k.json<string[]>().notNull(),
      minutes: k.text().notNull(),
      /** What it decided on ties: for each, levels from the best, by alias (scores/tie-steps.ts). */
      panelOrders: k.json<string[][][]>().notNull(),
      /** Why, for each of these orders; published. Null in meetings of before they were asked for. */
      panelReasons: k.json<string[]>(),
      createdBy: k.id(),
      createdAt: k.instant().notNull(),
      changedAt: k.instant().notNull(),
      closedAt: k.instant(),
      closedBy: k.id(),
    },
    (t) => [k.uniqueIndex("award_meeting_number").on(t.cycleId, t.number)],
  );

  /** What a meeting said of one nomination: chosen or not, what bars it with its source, votes where the rule asks for them. */
  const meetingWord = k.table(
    "meeting_word",
    {
      id: k.id().primaryKey(),
      meetingId: k.id().notNull(),
      /** Alias of the blind dossier. */
      nomination: k.text().notNull(),
      chosen: k.bool().notNull(),
      /** Why the list departs from the ranking here; published. */
      reason: k.text().notNull(),
      vetoKind: k.text().$type<import("../statuses").VetoKind>(),
      vetoSource: k.text().notNull(),
      votesFor: k.int(),
      votesAgainst: k.int(),
      abstained: k.int(),
    },
    (t) => [k.uniqueIndex("meeting_word_nomination").on(t.meetingId, t.nomination)],
  );

  /** 公示: a list, its hash and its period; its state is told by its instants (awards/notice/objection.ts). */
  const publicNotice = k.table(
    "public_notice",
    {
      id: k.id().primaryKey(),
      cycleId: k.id().notNull(),
      number: k.int().notNull(),
      meetingId: k.id().notNull(),
      /** Null as long as it is prepared: the list is drawn up by the meeting's words when it is published. */
      list: k.json<NoticeLine[]>(),
      /** Hex of the SHA-256 over the list as RFC 8785 writes it. */
      listHash: k.text(),
      /** The same over `opened.json` as it was then; null where no ballots were opened. */
      openedHash: k.text(),
      rule: k.json<NoticeRule>(),
      calendarVersion: k.text(),
      provisional: k.bool(),
      /** What whoever objects reads besides; and, of one that follows another, what was corrected. */
      words: k.text().notNull(),
      correction: k.text(),
      preparedBy: k.id(),
      preparedAt: k.instant().notNull(),
      publishedAt: k.instant(),
      publishedBy: k.id(),
      lastDay: k.day(),
      /** The first instant (ms) at which nobody can object any more. */
      endsAt: k.instant(),
      /** By which official document a provisional end was checked before the notice closed; published. */
      checkedAgainst: k.text(),
      closedAt: k.instant(),
      supersededAt: k.instant(),
    },
    (t) => [
      k.uniqueIndex("public_notice_number").on(t.cycleId, t.number),
      k.index("public_notice_published").on(t.publishedAt),
    ],
  );

  /** 延长公示期: a later end of a notice that was published, why, and which end stood before; the notice bears the latest. */
  const noticeExtension = k.table(
    "notice_extension",
    {
      id: k.id().primaryKey(),
      noticeId: k.id().notNull(),
      fromDay: k.day().notNull(),
      untilDay: k.day().notNull(),
      reason: k.text().notNull(),
      at: k.instant().notNull(),
      byPersonId: k.id(),
    },
    (t) => [k.uniqueIndex("notice_extension_day").on(t.noticeId, t.untilDay)],
  );

  /**
   * 异议. Who objects, how she is reached and what she brings is read by the province's officers only; columns of her are null after erasure.
   * The receipt is known to her alone and stored hashed: with it she reads what came of it.
   */
  const objection = k.table(
    "objection",
    {
      id: k.id().primaryKey(),
      cycleId: k.id().notNull(),
      noticeId: k.id().notNull(),
      number: k.int().notNull(),
      state: k.text().$type<import("../statuses").ObjectionState>().notNull(),
      stateAt: k.instant().notNull(),
      /** Whom on the list it is about, by alias; null = the whole. */
      nomination: k.text(),
      party: k.text().$type<"person" | "unit">().notNull(),
      /** Of a unit its name; `contactPerson` speaks for it. */
      name: k.text(),
      contactPerson: k.text(),
      contact: k.text(),
      statement: k.text(),
      /** Who filed it, where she was signed in. */
      personId: k.id(),
      receiptHash: k.text().notNull(),
      filedAt: k.instant().notNull(),
      /** By when it is said whether it is taken up, and by when it is ruled on (ms). */
      acceptBy: k.instant().notNull(),
      ruleBy: k.instant(),
      /** 裁定 with its reasons, and whether the list changes by it; the answer that whoever objected reads. */
      ruling: k.text(),
      material: k.bool(),
      /** Upheld, and only how somebody is written on the list is wrong: nobody is chosen anew, a correction puts it right. */
      wording: k.bool(),
      answer: k.text(),
      /** What followed from a ruling about the whole list that came after the decision; published. */
      consequence: k.text(),
      consequenceAt: k.instant(),
      consequenceBy: k.id(),
      /** When what tells who objected was removed: some time after the cycle's archive, a setting. */
      forgottenAt: k.instant(),
      formKey: k.text(),
    },
    (t) => [
      k.uniqueIndex("objection_number").on(t.cycleId, t.number),
      k.uniqueIndex("objection_receipt").on(t.receiptHash),
      k.uniqueIndex("objection_form").on(t.noticeId, t.formKey),
      k.index("objection_notice").on(t.noticeId, t.state),
      k.index("objection_person").on(t.personId),
    ],
  );

  const objectionStep = k.table(
    "objection_step",
    {
      id: k.id().primaryKey(),
      objectionId: k.id().notNull(),
      at: k.instant().notNull(),
      byPersonId: k.id(),
      act: k.text().notNull(),
      from: k.text().$type<import("../statuses").ObjectionState>(),
      to: k.text().$type<import("../statuses").ObjectionState>().notNull(),
      reason: k.text(),
    },
    (t) => [k.index("objection_step_objection").on(t.objectionId, t.at)],
  );

  /** 授予: who was honoured in a cycle. Its certificate is an assertion; name and firm are null after erasure, the row stays. */
  const award = k.table(
    "award",
    {
      id: k.id().primaryKey(),
      cycleId: k.id().notNull(),
      nominationId: k.id().notNull(),
      personId: k.id(),
      enterpriseId: k.id(),
      regionCode: k.text().notNull(),
      category: k.text().notNull(),
      name: k.text(),
      employer: k.text(),
      assertionId: k.id(),
      givenAt: k.instant().notNull(),
      givenOn: k.day().notNull(),
      revokedAt: k.instant(),
      revokedReason: k.text(),
      revokedBy: k.id(),
      /** By which objection, where one was upheld after it. */
      objectionId: k.id(),
    },
    (t) => [
      k.uniqueIndex("award_nomination").on(t.nominationId),
      k.index("award_cycle_given").on(t.cycleId),
      k.index("award_person").on(t.personId).where(sql`person_id is not null`),
    ],
  );

  return { awardMeeting, meetingWord, publicNotice, noticeExtension, objection, objectionStep, award };
}
