import fc from "fast-check";
import { expect, it } from "vitest";
import { maskContact } from "./contact-mask";

it.each([
  ["13812345678", "1****5678"],
  ["+8613812345678", "86****5678"],
  ["62345678", "****5678"],
  ["5551234", "****234"],
  ["zhang.wei@example.org", "zh***@example.org"],
  ["ab@example.org", "a***@example.org"],
  ["0551-62345678", ""],
  ["director", ""],
  [null, ""],
])("%s is shown as %s", (contact, shown) => expect(maskContact(contact)).toBe(shown));

it("at least four digits of a number are hidden, and never more than half is shown", () => {
  const number = fc.tuple(fc.constantFrom("", "+"), fc.stringMatching(/^\d{1,20}$/)).map((parts) => parts.join(""));
  fc.assert(
    fc.property(number, (typed) => {
      const many = typed.replace(/\D/g, "").length;
      const shown = maskContact(typed).replace(/\D/g, "").length;
      expect(many - shown).toBeGreaterThanOrEqual(Math.min(many, 4));
      expect(shown * 2).toBeLessThanOrEqual(many);
    }),
  );
});
