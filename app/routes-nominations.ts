import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** The part of the site map that nominees and those who nominate them open; it stands in `routes.ts`. */
export const nominations: RouteConfigEntry[] = [
  route("awards/:cycle/eligibility", "routes/learner/awards/eligibility.tsx"),
  route("awards/:cycle/nominations", "routes/learner/awards/opening.tsx"),
  route("me/nominations", "routes/learner/awards/nominations.tsx"),
  route("enterprise/:enterprise/awards", "routes/enterprise/awards/awards.tsx"),
  route("enterprise/:enterprise/awards/:cycle/nominations", "routes/enterprise/awards/nomination-opening.tsx"),

  // one of them, for its nominee and for whoever opened it
  route("nominations/:nomination", "routes/nominations/nomination.tsx"),
  route("nominations/:nomination/writing", "routes/nominations/writing.tsx"),
  route("nominations/:nomination/exhibits", "routes/nominations/exhibits.tsx"),
  route("nominations/:nomination/exhibits/new", "routes/nominations/new-document.tsx"),
  route("nominations/:nomination/exhibits/restoration", "routes/nominations/exhibits-restoration.ts"),
  route("nominations/:nomination/exhibits/:exhibit/removal", "routes/nominations/exhibit-removal.tsx"),
  route("nominations/:nomination/consent-request", "routes/nominations/consent-request.tsx"),
  route("nominations/:nomination/consent", "routes/nominations/consent.tsx"),
  route("nominations/:nomination/refusal", "routes/nominations/refusal.tsx"),
  route("nominations/:nomination/submission", "routes/nominations/submission.tsx"),
  route("nominations/:nomination/withdrawal", "routes/nominations/withdrawal.tsx"),
  route("nominations/:nomination/publication-withdrawal", "routes/nominations/publication-withdrawal.tsx"),
];
