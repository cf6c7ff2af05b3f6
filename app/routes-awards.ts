import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** The part of the site map that is about awards (评选); it stands in `routes.ts`. */
export const awards: RouteConfigEntry[] = [
  // anyone
  route("awards", "routes/public/awards.tsx"),
  route("awards/:cycle", "routes/public/award.tsx"),

  // the bureaus read a cycle; the province writes, opens and amends it
  route("bureau/awards", "routes/bureau/awards/cycle/cycles.tsx"),
  route("bureau/awards/new", "routes/bureau/awards/cycle/new-cycle.tsx"),
  route("bureau/awards/:cycle", "routes/bureau/awards/cycle/cycle.tsx"),
  route("bureau/awards/:cycle/facts", "routes/bureau/awards/cycle/facts.tsx"),
  route("bureau/awards/:cycle/quotas", "routes/bureau/awards/cycle/quotas.tsx"),
  route("bureau/awards/:cycle/eligibility", "routes/bureau/awards/cycle/eligibility.tsx"),
  route("bureau/awards/:cycle/rubric", "routes/bureau/awards/cycle/rubric.tsx"),
  route("bureau/awards/:cycle/scoring", "routes/bureau/awards/cycle/scoring.tsx"),
  route("bureau/awards/:cycle/notice", "routes/bureau/awards/cycle/notice.tsx"),
  route("bureau/awards/:cycle/opening", "routes/bureau/awards/cycle/opening.tsx"),
  route("bureau/awards/:cycle/copy", "routes/bureau/awards/cycle/copy.tsx"),
  route("bureau/awards/:cycle/ending", "routes/bureau/awards/cycle/ending.tsx"),
  route("bureau/awards/:cycle/discarding", "routes/bureau/awards/cycle/discarding.tsx"),
];
