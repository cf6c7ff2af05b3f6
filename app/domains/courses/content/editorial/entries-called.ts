import type { RegisterSource } from "~/domains/register/register-source";
import { withoutYear } from "~/domains/register/standard-number";

/** The entries that a folded key means: the edition of that key, or all editions of a number without its year. */
export function entriesCalled(register: readonly RegisterSource[], key: string): RegisterSource[] {
  const exact = register.filter((entry) => entry.key === key);
  return exact.length > 0 ? exact : register.filter((entry) => withoutYear(entry.key) === key);
}
