import { type RegisterSource, readRegister, registerFile } from "~/domains/register/register-source";
import { withoutYear } from "~/domains/register/standard-number";
import type { Report } from "./problem";
import { conform, readYaml } from "./read-yaml";

/**
 * The clauses of the register that were read, by everything an entry is cited by: its key, and the key without its year, which means the newest
 * edition.
 */
export function clausesByKey(entries: readonly RegisterSource[]): ReadonlyMap<string, ReadonlySet<string>> {
  const read = new Map<string, Set<string>>();
  for (const { key, clauses } of entries)
    for (const name of [key, withoutYear(key)]) read.set(name, new Set([...(read.get(name) ?? []), ...clauses]));
  return read;
}

/** Reads register.yaml; what is wrong is told at its line. Nothing of a file without its shape is taken. */
export function readRegisterFile(yaml: string, texts: ReadonlySet<string>, report: Report): RegisterSource[] {
  const source = readYaml(yaml, 1, report);
  const list = source && conform(source, registerFile, report);
  if (!source || !list) return [];
  const { entries, faults } = readRegister(list, texts);
  for (const { index, field, reason } of faults) report(source.lineOf([index, field]), reason);
  return entries;
}
