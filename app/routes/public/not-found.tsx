import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";
import { NotFound } from "~/kernel/errors";

export const handle = { policy: "public" } satisfies RouteHandle;

/** Any address that is not on the map, for any method; and what an address without a page of its own was refused for. */
export const loader = ({ context }: LoaderFunctionArgs): never => {
  throw context.failure ?? new NotFound();
};
export const action = loader;

export default function NothingHere() {
  return null;
}
