import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { jurorsOf } from "~/domains/awards/jury/jury.store.server";
import { canRelease } from "~/flows/awards/jury/panel/set-jury.server";
import { jurorNames } from "~/flows/awards/jury-desk/juror-names.server";
import { NotFound } from "~/kernel/errors";
import { cycleToRun } from "./named-cycle.server";

type Args = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** The juror of a cycle that an address names by her number, and whether she can be released. @throws NotFound */
export async function namedJuror(args: Args) {
  const { by, cycle, own } = await cycleToRun(args);
  const found = (await jurorsOf(db, cycle.id)).find(({ number }) => `${number}` === args.params.number);
  if (!found) throw new NotFound("juror of the cycle");
  const name = (await jurorNames(cycle.id)).get(found.alias)?.name ?? null;
  const verdict = !own.ok ? own : await canRelease(db, cycle, found, args.context.now);
  return { by, cycle, juror: { number: found.number, name }, verdict };
}
