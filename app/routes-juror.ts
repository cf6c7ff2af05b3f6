import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** The jurors' room; it stands in `routes.ts`. `reviews/:review/exhibits/:place` is a plain handler beside it. */
export const jurorRoom: RouteConfigEntry[] = [
  route("juror", "routes/juror/home.tsx"),
  route("juror/ties", "routes/juror/ties.tsx"),
  route("juror/ties/:tie/withdrawal", "routes/juror/tie-withdrawal.ts"),
  route("juror/cycles/:cycle", "routes/juror/cycle.tsx"),
  route("juror/reviews/:review", "routes/juror/review.tsx"),
  route("juror/reviews/:review/clearance", "routes/juror/clearance.ts"),
  route("juror/reviews/:review/conflict", "routes/juror/conflict.tsx"),
  route("juror/reviews/:review/submission", "routes/juror/submission.tsx"),
];
