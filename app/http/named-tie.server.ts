import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { allDeclaredTies } from "~/domains/awards/jury/declared-tie.store.server";
import { NotFound } from "~/kernel/errors";
import { requireProvince } from "./named-cycle.server";

type Args = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** The tie that an address of the province's desk names, with whom it concerns. @throws NotFound for whoever is not of the province */
export async function provincesTie(args: Args) {
  const by = await requireProvince(args);
  const tie = (await allDeclaredTies(db)).find(({ id }) => id === args.params.tie);
  if (!tie) throw new NotFound("tie");
  return { by, tie };
}
