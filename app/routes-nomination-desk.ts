import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** The bureaus' desk of nominations; it stands in `routes.ts`. `nominations.xlsx` and `:nomination.pdf` are plain handlers beside it. */
export const nominationDesk: RouteConfigEntry[] = [
  route("bureau/awards/:cycle/nominations", "routes/bureau/nominations/nominations.tsx"),
  route("bureau/awards/:cycle/new-nomination", "routes/bureau/nominations/new-nomination.tsx"),
  route("bureau/nominations/:nomination", "routes/bureau/nominations/dossier.tsx"),
  route("bureau/nominations/:nomination/check", "routes/bureau/nominations/check.tsx"),
  route("bureau/nominations/:nomination/return", "routes/bureau/nominations/return.tsx"),
  route("bureau/nominations/:nomination/recommendation", "routes/bureau/nominations/recommendation.tsx"),
  route(
    "bureau/nominations/:nomination/recommendation-withdrawal",
    "routes/bureau/nominations/recommendation-withdrawal.tsx",
  ),
  route("bureau/nominations/:nomination/acceptance", "routes/bureau/nominations/acceptance.tsx"),
  route("bureau/nominations/:nomination/rejection", "routes/bureau/nominations/rejection.tsx"),
];
