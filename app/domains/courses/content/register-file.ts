import { type RegisterSource, readRegister, registerFile } from "~/domains/register/register-source";
import type { Report } from "./problem";
import { conform, readYaml } from "./read-yaml";

/** Reads register.yaml; what is wrong is told at its line. Nothing of a file without its shape is taken. */
export function readRegisterFile(yaml: string, texts: ReadonlySet<string>, report: Report): RegisterSource[] {
  const source = readYaml(yaml, 1, report);
  const list = source && conform(source, registerFile, report);
  if (!source || !list) return [];
  const { entries, faults } = readRegister(list, texts);
  for (const { index, field, reason } of faults) report(source.lineOf([index, field]), reason);
  return entries;
}
