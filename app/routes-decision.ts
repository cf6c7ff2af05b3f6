import { type RouteConfigEntry, route } from "@remix-run/route-config";

/**
 * From the ranking to the list that a meeting settles, and what everybody may check of it; it stands in `routes.ts`. `ranking.xlsx`, `minutes.pdf`,
 * `commitments.txt` and `opened.json` are plain handlers beside it.
 */
export const decision: RouteConfigEntry[] = [
  // anyone
  route("awards/:cycle/ballots", "routes/public/ballots.tsx"),

  // the province
  route("bureau/awards/:cycle/ranking", "routes/bureau/decision/ranking.tsx"),
  route("bureau/awards/:cycle/meetings", "routes/bureau/decision/meetings.tsx"),
  route("bureau/awards/:cycle/meetings/new", "routes/bureau/decision/new-meeting.tsx"),
  route("bureau/awards/:cycle/meetings/:number", "routes/bureau/decision/meeting.tsx"),
  route("bureau/awards/:cycle/meetings/:number/facts", "routes/bureau/decision/facts.tsx"),
  route("bureau/awards/:cycle/meetings/:number/words/:alias", "routes/bureau/decision/word.tsx"),
  route("bureau/awards/:cycle/meetings/:number/ties", "routes/bureau/decision/ties.tsx"),
  route("bureau/awards/:cycle/meetings/:number/closing", "routes/bureau/decision/closing.tsx"),
];
