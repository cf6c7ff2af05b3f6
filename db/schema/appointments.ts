import type { Kit } from "../columns";

/** Why she could be appointed, as it stood on the day of the proposal: one entry a rule; `met` is null where she stated nothing. */
export interface QualificationSnapshot {
  day: string;
  rules: { rule: "education" | "experience"; met: boolean | null; values: Record<string, string | number | null> }[];
}

export function appointmentTables(k: Kit) {
  /** A time of work as she states it; both days count, `to` null = she still does. `standardsWork` is what counts for the three years. */
  const employment = k.table(
    "employment",
    {
      id: k.id().primaryKey(),
      personId: k.id().notNull(),
      enterpriseId: k.id(),
      employerName: k.text().notNull(),
      post: k.text().notNull(),
      standardsWork: k.bool().notNull(),
      from: k.day().notNull(),
      to: k.day(),
      statedAt: k.instant().notNull(),
    },
    (t) => [k.index("employment_person").on(t.personId), k.index("employment_enterprise").on(t.enterpriseId)],
  );

  /** Degree and title as she states them; `met`, `reachedOn` and `checkedOn` are kept by the nightly recomputation for lists. */
  const qualification = k.table(
    "qualification",
    {
      personId: k.id().primaryKey(),
      degree: k.text(),
      title: k.text(),
      statedAt: k.instant().notNull(),
      educated: k.bool().notNull(),
      reachedOn: k.day(),
      months: k.int().notNull(),
      checkedOn: k.day().notNull(),
    },
    (t) => [k.index("qualification_checked").on(t.checkedOn)],
  );

  /**
   * 聘任. Proposed by the enterprise, to somebody it knows by her account until she answers (`invitedAccount`); a code that
   * the firm hands her shows that she is the one (decision 027); columns with who and
   * when are the states, the rule is appointment.ts. `duties` are those of （六） that the letter of authorisation ticks. `qualified`
   * is the check as shown to both when it was proposed, `statement` the firm's one sentence on the rest of （五）, `shortfall` why it
   * goes on although the check failed. Personal columns are null after erasure; the appointment itself stays with the firm.
   */
  const appointment = k.table(
    "appointment",
    {
      id: k.id().primaryKey(),
      number: k.text().notNull(),
      enterpriseId: k.id().notNull(),
      personId: k.id(),
      holderName: k.text(),
      invitedAccount: k.text(),
      codeHash: k.text(),
      codeTries: k.int(),
      /** What the firm was called when she accepted: its papers bear this name for ever. */
      firmName: k.text(),
      /** Its code then: a name and a code on one paper are of one firm, whatever rows are merged later. */
      firmCode: k.text(),
      duties: k.json<string[]>().notNull(),
      otherDuties: k.text(),
      authority: k.text(),
      statement: k.text().notNull(),
      shortfall: k.text(),
      qualified: k.json<QualificationSnapshot>(),
      from: k.day().notNull(),
      to: k.day(),
      proposedBy: k.id(),
      proposedAt: k.instant().notNull(),
      withdrawnAt: k.instant(),
      answeredAt: k.instant(),
      answer: k.text().$type<"accepted" | "declined">(),
      answerReason: k.text(),
      endsOn: k.day(),
      endedAt: k.instant(),
      endedBy: k.text().$type<"enterprise" | "director">(),
      endReason: k.text(),
      /** Since when she agrees that this one stands in the public register, while her consent to it stands; null = it does not. */
      publicSince: k.instant(),
    },
    (t) => [
      k.uniqueIndex("appointment_number").on(t.number),
      k.index("appointment_enterprise").on(t.enterpriseId),
      k.index("appointment_person").on(t.personId),
      k.index("appointment_invited").on(t.invitedAccount),
    ],
  );

  return { employment, qualification, appointment };
}
