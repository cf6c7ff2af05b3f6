import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** From the decision on awards to the archive of a cycle; it stands in `routes.ts`. `archive.zip` and `statistics.xlsx` are plain handlers beside it. */
export const honours: RouteConfigEntry[] = [
  // anyone
  route("honours", "routes/public/honours/honours.tsx"),
  route("honours/:cycle", "routes/public/honours/cycle-honours.tsx"),
  route("awards/:cycle/statistics", "routes/public/honours/statistics.tsx"),

  // the province decides, takes back and archives; every bureau reads the figures of its region
  route("bureau/awards/:cycle/decision", "routes/bureau/honours/decision.tsx"),
  route("bureau/awards/:cycle/awards/:award/revocation", "routes/bureau/honours/revocation.tsx"),
  route("bureau/awards/:cycle/archive", "routes/bureau/honours/archive.tsx"),
  route("bureau/awards/:cycle/statistics", "routes/bureau/honours/statistics.tsx"),
];
