import type { LoaderFunctionArgs } from "@remix-run/node";
import { expertForm } from "~/flows/awards/jury-desk/expert-pool.server";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { requireProvince } from "./named-cycle.server";

type Args = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** The expert of the pool that an address names, with the fields that there are. @throws NotFound for whoever is not of the province */
export async function namedExpert(args: Args) {
  const by = await requireProvince(args);
  const id = args.params.expert ?? "";
  if (!isId(id)) throw new NotFound("expert");
  const { fields, expert } = await expertForm(by, args.context.locale, id);
  if (expert === null) throw new NotFound("expert");
  return { by, fields, expert };
}
