import type { DrawingInput } from "@db/schema/jury";
import { type AssignedJuror, type AssignmentInput, ordered } from "./assignment-input";

/**
 * What a drawing is kept by: its input in order, without the seed. Of a juror's fields only the first one counts, and of that only with whom she shares it,
 * so a letter stands for it, given out in the order of random aliases: her fields could tell who she is, letters do not, also when she was erased.
 */
export function drawingInput(input: Omit<AssignmentInput, "seed">): DrawingInput {
  const { nominations, jurors, conflicts, reviewsEach, standing } = ordered({ ...input, seed: "" });
  const letters = new Map<string, string>();
  const lettered = ({ id, fields: [first], capacity }: AssignedJuror) => {
    if (first !== undefined && !letters.has(first)) letters.set(first, `f${letters.size + 1}`);
    const letter = first === undefined ? undefined : letters.get(first);
    return { id, fields: letter === undefined ? [] : [letter], ...(capacity !== undefined && { capacity }) };
  };
  return {
    nominations: [...nominations],
    jurors: jurors.map(lettered),
    conflicts: [...conflicts],
    reviewsEach,
    standing: [...standing],
  };
}
