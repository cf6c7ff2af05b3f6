import type { StoredCheck } from "@db/schema/courses";
import { ITEM_KINDS } from "@db/statuses";
import { z } from "zod";
import { checkChoiceId, choice, faultsOfChoices } from "./choice";
import { clause, line, slug } from "./field";
import type { Report } from "./problem";
import { conform, readYaml } from "./read-yaml";

const schema = z.strictObject({
  id: slug,
  kind: z.enum(ITEM_KINDS),
  stem: line,
  choices: z.array(choice.extend({ feedback: line })),
  rationale: line,
  clause,
});

/** Reads the YAML of a check in a lesson; every choice needs its feedback, the check its rationale and clause. */
export function readCheck(yaml: string, firstLine: number, report: Report): StoredCheck | null {
  const source = readYaml(yaml, firstLine, report);
  const check = source && conform(source, schema, report);
  if (!source || !check) return null;
  for (const { index, reason } of faultsOfChoices(check.kind, check.choices)) {
    report(source.lineOf(index === undefined ? ["choices"] : ["choices", index]), `check ${check.id}: ${reason}`);
  }
  return { ...check, choices: check.choices.map((one) => ({ id: checkChoiceId(check.id, one.text), ...one })) };
}
