import { type RegisterSource, readRegister, registerFile } from "~/domains/register/register-source";
import { withoutYear } from "~/domains/register/standard-number";
import type { Report } from "./problem";
import { conform, readYaml } from "./read-yaml";

/**
 * The editions of the register by everything one is cited by, the newest last: its key, and the key without its year, which means the newest edition.
 */
export function editionsByKey(entries: readonly RegisterSource[]): ReadonlyMap<string, readonly RegisterSource[]> {
  const editions = new Map<string, RegisterSource[]>();
  for (const entry of [...entries].sort((a, b) => (a.key < b.key ? -1 : 1)))
    for (const name of new Set([entry.key, withoutYear(entry.key)]))
      editions.set(name, [...(editions.get(name) ?? []), entry]);
  return editions;
}

/** The clauses that were read of what is cited by a key, of any edition where it names none. */
export const clausesByKey = (entries: readonly RegisterSource[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    [...editionsByKey(entries)].map(([key, editions]) => [key, new Set(editions.flatMap(({ clauses }) => clauses))]),
  );

/** Reads register.yaml; what is wrong is told at its line. Nothing of a file without its shape is taken. */
export function readRegisterFile(yaml: string, texts: ReadonlySet<string>, report: Report): RegisterSource[] {
  const source = readYaml(yaml, 1, report);
  const list = source && conform(source, registerFile, report);
  if (!source || !list) return [];
  const { entries, faults } = readRegister(list, texts);
  for (const { index, field, reason } of faults) report(source.lineOf([index, field]), reason);
  return entries;
}
