import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "~/http/policy";
import { pageTitle } from "~/routes/page-title";
import { AskConflict } from "./ask-conflict";
import { RecusedPage } from "./recused-page";
import type { SaveAnswer } from "./room/open-criterion";
import { writeCriterion as action, readReviewPage as loader } from "./room/review-page.server";
import { RoomPage } from "./room/room-page";

export const handle = { policy: "juror" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;
export { action, loader };

export default function Review() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData() as SaveAnswer | undefined;
  if (page.kind === "ask") return <AskConflict {...page} />;
  if (page.kind === "gone") return <RecusedPage {...page} />;
  const { view, progress, receipt, commitment, nextId } = page;
  return <RoomPage {...{ view, progress, receipt, commitment, nextId, answer }} />;
}
