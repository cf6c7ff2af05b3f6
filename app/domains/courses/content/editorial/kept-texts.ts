import { clauseText, parseClause } from "../../clause";
import type { RegulationSource } from "../regulation-source";

/** The words of a clause by its citation; null where they are not kept here. */
export type KeptText = (citation: string) => string | null;

export function keptTexts(regulations: readonly RegulationSource[]): KeptText {
  return (citation) => {
    const ref = parseClause(citation);
    const law = regulations.find(({ slug }) => slug === ref?.regulation);
    return (ref && law && clauseText(law.articles, ref)?.join("\n")) ?? null;
  };
}
