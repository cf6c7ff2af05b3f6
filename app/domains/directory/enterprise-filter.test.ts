import { ENTERPRISE_KINDS, ENTERPRISE_SIZES, INDUSTRIES } from "@db/statuses";
import fc from "fast-check";
import { expect, it } from "vitest";
import { filterAddress, isNarrowed, QUALIFIED, readEnterpriseFilter } from "./enterprise-filter";

const or = <T>(some: readonly T[]) => fc.constantFrom(null, ...some);
const filters = fc.record({
  text: fc.string({ maxLength: 90 }).map((text) => text.trim()),
  region: or(["340123", "340000"]),
  kind: or(ENTERPRISE_KINDS),
  industry: or(INDUSTRIES),
  size: or(ENTERPRISE_SIZES),
  appointed: or([true, false]),
  qualified: or(QUALIFIED),
  page: fc.integer({ min: 1, max: 5_000 }),
});

it("reads back what it wrote into an address", () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(readEnterpriseFilter(new URLSearchParams(filterAddress(filter)))).toEqual(filter);
    }),
  );
});

it("takes any address, and what it does not know narrows nothing", () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const filter = readEnterpriseFilter(new URLSearchParams(query));
      expect(filter.page).toBeGreaterThanOrEqual(1);
    }),
  );
  const strange = readEnterpriseFilter(
    new URLSearchParams("kind=x&size=huge&industry=Z&appointed=maybe&qualified=no&page=-1&region=安徽"),
  );
  expect(isNarrowed(strange)).toBe(false);
  expect(strange.page).toBe(1);
});
