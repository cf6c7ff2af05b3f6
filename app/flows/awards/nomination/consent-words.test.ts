import { expect, it } from "vitest";
import { CONSENT_WORDS, consentWordsHash } from "./consent-words";

/** A line that stands is never changed, or what was agreed to under it could not be told. */
const SAID: Record<string, string> = {
  "2026-11-28": "1b26572fdb97980f7eb111ba4b62740298de3f25332be96863351900780db686",
};

it("says what it said when nominees agreed to it", () => {
  expect(SAID[CONSENT_WORDS], "a sentence changed: give them a new version, and add that here").toBe(
    consentWordsHash(),
  );
});
