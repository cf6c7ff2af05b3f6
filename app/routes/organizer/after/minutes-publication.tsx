import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readMinutesPage } from "~/flows/events/after/minutes-page.server";
import { publishMinutes } from "~/flows/events/after/publish-minutes.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { each } from "~/ui/each";
import { Form } from "~/ui/forms/form";
import { Section } from "~/ui/shell/section";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const view = await readMinutesPage(db, event, by.personId, now);
  const title = titleOf(locale, translator(locale)("after.minutes.publishTitle"));
  return json({
    event: view.event,
    summary: view.minutes?.summary ?? "",
    decisions: view.decisions,
    publish: view.publish,
    title,
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  insist(await publishMinutes(by, event.slug));
  return redirect(eventHref(event, "/minutes"));
}

export default function MinutesPublication() {
  const t = useT();
  const { event, summary, decisions, publish } = useLoaderData<typeof loader>();
  return (
    <AskedEvent
      event={event}
      heading={t("after.minutes.publishTitle")}
      lead={t("after.minutes.publishLead")}
      verdict={publish}
      back="/minutes"
      within={[{ label: t("after.rooms.minutes"), href: eventHref(event, "/minutes") }]}
    >
      <Section title={t("after.minutes.preview")}>
        {each(summary.split(/\n+/), (line) => (
          <p>{line}</p>
        ))}
        {decisions.length > 0 ? (
          <ol className="numbered">
            {each(decisions, (text) => (
              <li>{text}</li>
            ))}
          </ol>
        ) : null}
      </Section>
      <Form>
        <AskedButtons event={event} act={t("after.minutes.publishAct")} back="/minutes" />
      </Form>
    </AskedEvent>
  );
}
