import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { employmentOf } from "~/domains/appointments/qualification.store.server";
import { NotFound } from "~/kernel/errors";
import { requirePerson } from "./guards.server";

/** The job that an address of her own names. @throws NotFound when it is another's */
export async function ownJob(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const job = (await employmentOf(db, who.personId)).find(({ id }) => id === args.params.job);
  if (!job) throw new NotFound("no such job");
  return { who, job };
}
