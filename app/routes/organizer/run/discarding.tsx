import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { throwAway } from "~/flows/events/call/run-event.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Form } from "~/ui/forms/form";
import { AskedButtons, AskedEvent } from "./asked-event";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const { slug, title } = event;
  const heading = t("organizer.discarding.title", { title });
  const lead = t("organizer.discarding.lead");
  const verdict = canDo("discard", event, now);
  return json({ event: { slug, title }, heading, lead, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  await throwAway(by, event.slug);
  return redirect("/organizer");
}

export default function Discarding() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  return (
    <AskedEvent {...asked}>
      <Form>
        <AskedButtons event={asked.event} act={t("organizer.discarding.act")} danger />
      </Form>
    </AskedEvent>
  );
}
