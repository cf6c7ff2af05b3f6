import type { LoaderFunctionArgs } from "@remix-run/node";
import { asideAsked } from "~/flows/awards/jury-desk/aside-asked.server";
import { type AskedAct, reviewAsked } from "~/flows/awards/jury-desk/review-asked.server";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { cycleToRun } from "./named-cycle.server";

type Args = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** The reading of a cycle that an address of the province's desk names, and whether the act can be taken. @throws NotFound */
export async function askedReview(args: Args, act: AskedAct) {
  const { by, cycle, own, id } = await named(args);
  const asked = await reviewAsked(cycle, id, act, args.context.now);
  return { by, cycle, asked: { ...asked, verdict: own.ok ? asked.verdict : own } };
}

/** The same of a ballot that is to be set aside. @throws NotFound */
export async function askedAside(args: Args) {
  const { by, cycle, own, id } = await named(args);
  const asked = await asideAsked(cycle, id, { now: args.context.now, byPersonId: by.personId });
  return { by, cycle, asked: { ...asked, verdict: own.ok ? asked.verdict : own } };
}

async function named(args: Args) {
  const id = args.params.review ?? "";
  const found = await cycleToRun(args);
  if (!isId(id)) throw new NotFound("review of the cycle");
  return { ...found, id };
}
