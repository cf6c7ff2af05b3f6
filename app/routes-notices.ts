import { type RouteConfigEntry, route } from "@remix-run/route-config";

/**
 * Public notices and objections; it stands in `routes.ts`. `/notices/:cycle.pdf`, `.xlsx` and `/notices/:cycle/list.json` are plain handlers beside it,
 * as are those of an earlier notice.
 */
export const notices: RouteConfigEntry[] = [
  // anyone
  route("notices", "routes/public/notices/notices.tsx"),
  route("notices/:cycle", "routes/public/notices/notice.tsx"),
  route("notices/:cycle/:notice", "routes/public/notices/earlier-notice.tsx"),
  route("notices/:cycle/objections/new", "routes/public/notices/new-objection.tsx"),
  route("objections", "routes/public/notices/objections.tsx"),

  // the province
  route("bureau/awards/:cycle/notices", "routes/bureau/notices/notices.tsx"),
  route("bureau/awards/:cycle/notices/preparation", "routes/bureau/notices/preparation.tsx"),
  route("bureau/awards/:cycle/notices/publication", "routes/bureau/notices/publication.tsx"),
  route("bureau/awards/:cycle/notices/correction", "routes/bureau/notices/correction.tsx"),
  route("bureau/awards/:cycle/notices/extension", "routes/bureau/notices/extension.tsx"),
  route("bureau/awards/:cycle/notices/closing", "routes/bureau/notices/closing.tsx"),
  route("bureau/awards/:cycle/objections", "routes/bureau/notices/objections.tsx"),
  route("bureau/awards/:cycle/objections/:objection", "routes/bureau/notices/objection.tsx"),
  route("bureau/awards/:cycle/objections/:objection/acceptance", "routes/bureau/notices/acceptance.tsx"),
  route("bureau/awards/:cycle/objections/:objection/refusal", "routes/bureau/notices/refusal.tsx"),
  route("bureau/awards/:cycle/objections/:objection/investigation", "routes/bureau/notices/investigation.tsx"),
  route("bureau/awards/:cycle/objections/:objection/ruling", "routes/bureau/notices/ruling.tsx"),
  route("bureau/awards/:cycle/objections/:objection/answer", "routes/bureau/notices/answer.tsx"),
  route("bureau/awards/:cycle/objections/:objection/consequence", "routes/bureau/notices/consequence.tsx"),
  route("bureau/awards/:cycle/objections/:objection/reopening", "routes/bureau/notices/reopening.tsx"),
];
