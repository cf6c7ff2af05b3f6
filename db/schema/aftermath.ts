import type { Kit } from "../columns";

/** What stays of an event: materials, photos, minutes, what people thought of it. */
export function aftermathTables(k: Kit) {
  /** A paper or slides of a session. Shown from `releasedAt` on, to whom `audience` says, and only with its author's consent. */
  const eventMaterial = k.table(
    "event_material",
    {
      id: k.id().primaryKey(),
      eventId: k.id().notNull(),
      sessionId: k.id(),
      title: k.text().notNull(),
      fileId: k.id().notNull(),
      audience: k.text().$type<import("../statuses").MaterialAudience>().notNull(),
      author: k.text().notNull(),
      consentedOn: k.day().notNull(),
      releasedAt: k.instant().notNull(),
      addedBy: k.id(),
      addedAt: k.instant().notNull(),
      removedAt: k.instant(),
      removedBy: k.id(),
      removedReason: k.text(),
    },
    (t) => [k.index("event_material_event").on(t.eventId)],
  );

  /** A photo, drawn anew without its place. Shown once the organizer says that everyone on it agreed. */
  const eventPhoto = k.table(
    "event_photo",
    {
      id: k.id().primaryKey(),
      eventId: k.id().notNull(),
      fileId: k.id().notNull(),
      caption: k.text().notNull(),
      /** Whom it shows and that they agreed, in the organizer's words; for her and the bureau only. */
      consentNote: k.text(),
      addedBy: k.id(),
      addedAt: k.instant().notNull(),
      shownAt: k.instant(),
      /** Since when it is hidden because somebody took her consent back, and its organizers have not looked at it since. */
      heldAt: k.instant(),
      removedAt: k.instant(),
      removedBy: k.id(),
      removedReason: k.text(),
    },
    (t) => [k.index("event_photo_event").on(t.eventId)],
  );

  /** 纪要, and the summary that everyone may read. */
  const eventMinutes = k.table("event_minutes", {
    eventId: k.id().primaryKey(),
    text: k.text().notNull(),
    summary: k.text().notNull(),
    savedBy: k.id(),
    savedAt: k.instant().notNull(),
    publishedAt: k.instant(),
    publishedBy: k.id(),
  });

  /** A decision (议定事项) or a task (who, until when) of the minutes. */
  const eventResolution = k.table(
    "event_resolution",
    {
      id: k.id().primaryKey(),
      eventId: k.id().notNull(),
      position: k.int().notNull(),
      kind: k.text().$type<import("../statuses").ResolutionKind>().notNull(),
      text: k.text().notNull(),
      owner: k.text(),
      dueOn: k.day(),
      doneAt: k.instant(),
      doneBy: k.id(),
    },
    (t) => [k.index("event_resolution_event").on(t.eventId, t.position)],
  );

  /** An organizer's own question of the survey; the usual ones are the program's. */
  const feedbackQuestion = k.table(
    "feedback_question",
    {
      id: k.id().primaryKey(),
      eventId: k.id().notNull(),
      position: k.int().notNull(),
      label: k.text().notNull(),
      kind: k.text().$type<import("../statuses").FeedbackKind>().notNull(),
      removedAt: k.instant(),
    },
    (t) => [k.index("feedback_question_event").on(t.eventId, t.position)],
  );

  /** An answered survey, without who and without the hour: `id` is random, so that the order does not tell either. */
  const feedbackAnswer = k.table(
    "feedback_answer",
    {
      id: k.text().primaryKey(),
      eventId: k.id().notNull(),
      answers: k.json<Record<string, number | string>>().notNull(),
    },
    (t) => [k.index("feedback_answer_event").on(t.eventId)],
  );

  /** Who answered, so that everyone answers once; nothing leads from here to an answer. */
  const feedbackGiven = k.table("feedback_given", { eventId: k.id().notNull(), personId: k.id().notNull() }, (t) => [
    k.primaryKey({ columns: [t.eventId, t.personId] }),
    k.index("feedback_given_person").on(t.personId),
  ]);

  return {
    eventMaterial,
    eventPhoto,
    eventMinutes,
    eventResolution,
    feedbackQuestion,
    feedbackAnswer,
    feedbackGiven,
  };
}
