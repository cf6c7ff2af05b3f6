import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Hand } from "~/domains/awards/nomination/hand";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { getHandled } from "~/domains/awards/nomination/nomination.store.server";
import type { Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { requirePerson } from "./guards.server";

/** The nomination that an address names, with the part that she has in it. @throws NotFound when she has none */
export async function handledNomination(
  args: LoaderFunctionArgs,
): Promise<{ who: Person; nomination: Nomination; hands: Hand[] }> {
  const who = requirePerson(args);
  const id = args.params.nomination ?? "";
  if (!isId(id)) throw new NotFound("no such nomination");
  return { who, ...(await getHandled(db, who, id)) };
}
