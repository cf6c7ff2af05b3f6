import { REVIEW_STATES } from "@db/statuses";
import { expect, it } from "vitest";
import { LOCALES, reasonText, translator } from "~/i18n/translate";
import { type Conflict, conflictReason } from "./conflict/conflict";

it("every reason of a conflict and of a review has its words in both languages", () => {
  const kinds: Conflict["kind"][] = ["employment", "group", "alliance-office", "co-nominator", "co-author"];
  const conflict = { key: "", juror: null, nominee: null, together: null };
  const reasons = [
    ...(["self", "declared", ...kinds] as const).map((kind) => conflictReason({ ...conflict, kind, freeFrom: null })),
    ...kinds.map((kind) => conflictReason({ ...conflict, kind, freeFrom: "2027-03-01" })),
    ...REVIEW_STATES.map((state) => ({ reason: `jury.review.state.${state}` })),
  ];
  for (const locale of LOCALES)
    for (const one of reasons) {
      const said = reasonText(translator(locale), one);
      expect(said).not.toContain("jury.");
      if ("until" in one) expect(said).toMatch(/2027年3月1日|1 Mar 2027/);
    }
});
