import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Juror } from "~/domains/people/proof";
import { type JurorsReview, mayRead, readOwnReview } from "~/flows/awards/juror-room/own-review.server";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { requireJuror } from "./guards.server";

type Args = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** The review that an address names, of the juror who asks. @throws NotFound for another's as for one that there is not */
export async function jurorsReview(args: Args): Promise<{ juror: Juror; own: JurorsReview }> {
  const juror = requireJuror(args);
  const id = args.params.review ?? "";
  if (!isId(id)) throw new NotFound("review");
  return { juror, own: await readOwnReview(juror, id) };
}

/** The same, once she declared that there is no conflict. @throws NotFound before, and after a recusal */
export async function readableReview(args: Args): Promise<{ juror: Juror; own: JurorsReview }> {
  const found = await jurorsReview(args);
  if (!mayRead(found.own, args.context.now)) throw new NotFound("review that may be read");
  return found;
}
