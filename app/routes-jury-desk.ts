import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** The province's desk of experts and of a cycle's jury; it stands in `routes.ts`. */
export const juryDesk: RouteConfigEntry[] = [
  route("bureau/experts", "routes/bureau/jury/experts.tsx"),
  route("bureau/experts/new", "routes/bureau/jury/new-expert.tsx"),
  route("bureau/experts/ties", "routes/bureau/jury/declared-ties.tsx"),
  route("bureau/experts/ties/:tie/withdrawal", "routes/bureau/jury/tie-lifting.tsx"),
  route("bureau/experts/:expert/term", "routes/bureau/jury/expert-term.tsx"),
  route("bureau/experts/:expert/ending", "routes/bureau/jury/expert-ending.tsx"),

  route("bureau/awards/:cycle/jury", "routes/bureau/jury/jury.tsx"),
  route("bureau/awards/:cycle/jury/jurors", "routes/bureau/jury/jurors.tsx"),
  route("bureau/awards/:cycle/jury/jurors/:number/release", "routes/bureau/jury/juror-release.tsx"),
  route("bureau/awards/:cycle/jury/ties", "routes/bureau/jury/ties.tsx"),
  route("bureau/awards/:cycle/jury/dossiers", "routes/bureau/jury/dossiers.tsx"),
  route("bureau/awards/:cycle/jury/dossiers/:alias", "routes/bureau/jury/dossier.tsx"),
  route("bureau/awards/:cycle/jury/dossiers/:alias/approval", "routes/bureau/jury/dossier-approval.ts"),
  route("bureau/awards/:cycle/jury/start", "routes/bureau/jury/start.tsx"),
  route("bureau/awards/:cycle/jury/drawing", "routes/bureau/jury/drawing.tsx"),
  route("bureau/awards/:cycle/jury/reviews/:review/recusal", "routes/bureau/jury/recusal.tsx"),
  route("bureau/awards/:cycle/jury/reviews/:review/reopening", "routes/bureau/jury/reopening.tsx"),
  route("bureau/awards/:cycle/jury/reviews/:review/extension", "routes/bureau/jury/extension.tsx"),
  route("bureau/awards/:cycle/jury/reviews/:review/setting-aside", "routes/bureau/jury/setting-aside.tsx"),
  route("bureau/awards/:cycle/jury/sealing", "routes/bureau/jury/sealing.tsx"),
  route("bureau/awards/:cycle/jury/unblinding", "routes/bureau/jury/unblinding.tsx"),
];
