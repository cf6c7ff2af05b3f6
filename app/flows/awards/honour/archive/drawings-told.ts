import { DRAWINGS_FORMAT, type Drawing } from "~/domains/awards/jury/assignment/drawings-file";
import { stands } from "~/domains/awards/jury/review/review";
import { isoInstant } from "~/kernel/instant-format";
import type { Archived } from "./read-archive.server";

/** Who was to read what, by alias, with all that each drawing went by: whoever has it can draw again (`npm run awards -- redraw`). */
export const drawingsTold = ({ cycle, runs, reviews }: Archived) => ({
  format: DRAWINGS_FORMAT,
  cycle: { id: cycle.id, title: cycle.title },
  drawings: runs.map(
    ({ id, at, seed, version, inputHash, input, apart, shortfall, loads }): Drawing => ({
      at: isoInstant(at),
      seed,
      version,
      inputHash,
      input,
      apart,
      shortfall,
      loads,
      added: reviews
        .filter(({ runId }) => runId === id)
        .map(({ nomination, juror, state, stateAt }) => ({
          nomination,
          juror,
          // A recusal is the last thing that happens to a reading.
          endedAt: stands(state) ? null : isoInstant(stateAt),
        })),
    }),
  ),
});
