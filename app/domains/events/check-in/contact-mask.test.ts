import { expect, it } from "vitest";
import { maskContact } from "./contact-mask";

it.each([
  ["13812345678", "138****5678"],
  ["zhang.wei@example.org", "zh***@example.org"],
  ["ab@example.org", "a***@example.org"],
  ["0551-62345678", ""],
  ["director", ""],
  [null, ""],
])("%s is shown as %s", (contact, shown) => expect(maskContact(contact)).toBe(shown));
