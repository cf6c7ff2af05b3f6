import { totalSoFar } from "~/domains/awards/jury/review/ballot-faults";
import { citedExhibits } from "~/domains/awards/jury/review/cited-exhibits";
import { criterionStand, draftOf } from "~/domains/awards/jury/review/criterion-stand";
import { decideReview } from "~/domains/awards/jury/review/review";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { type Locale, translator } from "~/i18n/translate";
import { shownExhibit } from "./blind-exhibit";
import { shownBlocks } from "./blind-pieces";
import type { JurorsReview } from "./own-review.server";

interface Asked {
  locale: Locale;
  now: number;
  /** The criterion that the address opens. */
  criterion: string | null;
}

/** What every page of a review says of it, also before its dossier may be read. */
export function reviewHead({ review, juror, dossier, cycle, nominationState }: JurorsReview, now: number) {
  const { closesAt, opensAt } = reviewTimes(cycle, review);
  return {
    id: review.id,
    state: review.state,
    withdrawn: nominationState === "withdrawn",
    number: dossier.number,
    category: cycle.rules.categories.find(({ id }) => id === dossier.category)?.name ?? dossier.category,
    jurorNumber: juror.number,
    cycle: { slug: cycle.slug, title: cycle.title, contact: cycle.contact },
    dueAt: closesAt,
    over: now >= closesAt || now < opensAt,
    writable: decideReview("save", review.state, { ...reviewTimes(cycle, review), now }).ok,
  };
}
export type ReviewHead = ReturnType<typeof reviewHead>;

/** The room: the dossier as she may read it, and the rubric with what she gave so far. Only for who may read (`mayRead`). */
export function roomView(own: JurorsReview, { locale, now, criterion }: Asked) {
  const t = translator(locale);
  const { review, dossier, cycle } = own;
  const { rubric, reasonLength } = cycle.rules;
  const places = new Set(dossier.exhibits.map(({ place }) => place));
  const head = reviewHead(own, now);
  const criteria = rubric.map(({ id, name, points, levels }) => ({ id, name, points, levels, ...draftOf(review, id) }));
  const unscored = criteria.find(({ score }) => score === null)?.id ?? null;
  const asked = criteria.some(({ id }) => id === criterion) ? criterion : null;
  return {
    ...head,
    criteria,
    reasonLength,
    /** The one that is open; none where all are scored and none was asked for. */
    open: head.writable ? (asked ?? unscored) : null,
    stands: Object.fromEntries(criteria.map((one) => [one.id, criterionStand(one)])),
    ...totalSoFar(rubric, review),
    points: rubric.reduce((sum, { points }) => sum + points, 0),
    cited: [...citedExhibits(Object.values(review.reasons))].filter((place) => places.has(place)),
    savedAt: head.writable && Object.keys(review.scores).length > 0 ? review.changedAt : null,
    summary: shownBlocks(t, locale, dossier.summary, places),
    deeds: shownBlocks(t, locale, dossier.deeds, places),
    exhibits: dossier.exhibits.map((one) => shownExhibit(t, locale, one, review.id)),
  };
}
export type RoomView = ReturnType<typeof roomView>;
