import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { type DirectorSeat, takeRunningSeat, takeSeat } from "~/domains/duties/director-seat.server";
import { isoDayOf } from "~/kernel/instant-format";
import { requirePerson } from "./guards.server";

type Args = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** The appointment that an address of her own names, running or over. @throws NotFound when it is none of hers */
export const ownSeat = (args: Args): Promise<DirectorSeat> => named(takeSeat, args);

/** The same where only a director in office has business. @throws NotFound also when it is over */
export const ownRunningSeat = (args: Args): Promise<DirectorSeat> => named(takeRunningSeat, args);

const named = (take: typeof takeSeat, args: Args): Promise<DirectorSeat> =>
  take(db, requirePerson(args), args.params.appointment ?? "", isoDayOf(args.context.now));
