import { reviewHref } from "../desk";

/** Address of a review with one criterion open, at its place in the page. */
export const criterionHref = (review: { id: string }, criterion: string): string =>
  reviewHref(review, `?criterion=${encodeURIComponent(criterion)}#open`);
