import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

/** Reasons that flows of a jury and of experts give, as they stand in their files. */
it("everything that the desk of a jury and its experts is refused by has its words in both languages", () => {
  const texts = ["app/flows/awards/jury", "app/flows/awards/jury-desk", "app/domains/awards/jury"]
    .flatMap((root) => readdirSync(root, { recursive: true }).map((name) => join(root, String(name))))
    .filter((file) => /\.ts$/.test(file) && !/\.(test|fixture)\.ts$/.test(file))
    .map((file) => readFileSync(file, "utf8"));
  const reasons = [...new Set(texts.flatMap((text) => text.match(/"(award|jury)(\.[A-Za-z-]+)+"/g) ?? []))].map((one) =>
    one.slice(1, -1),
  );
  expect(reasons).toEqual(
    expect.arrayContaining([
      ...["award.expert.unknown", "award.expert.term", "award.juror.already", "award.juror.reads", "award.tie.missing"],
      ...["award.undecided", "award.dossiersUnlooked", "award.noJurors", "award.nothingToReview", "jury.seal.open"],
    ]),
  );
  // Words in the place of what is hidden are no reasons.
  for (const locale of LOCALES)
    for (const reason of reasons.filter((one) => !one.startsWith("jury.mask."))) {
      const said = reasonText(translator(locale), { reason, values: { count: 2 } });
      expect([reason, said]).toEqual([reason, expect.not.stringMatching(/^reasons\.|object Object/)]);
    }
});
