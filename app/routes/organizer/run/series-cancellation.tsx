import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { restOf } from "~/domains/events/event/copy-event.server";
import { canDo } from "~/domains/events/event/event";
import { callOffRest } from "~/flows/events/call/run-event.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatInstant } from "~/kernel/instant-format";
import { accepted } from "~/kernel/verdict";
import { pageTitle, titleOf } from "~/routes/page-title";
import { EmptyState } from "~/ui/show/empty-state";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { eventHref } from "../desk";
import { AskedEvent } from "./asked-event";
import { PublicReason } from "./public-reason";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const { slug, title, startsAt } = event;
  const rest = (await restOf(db, event)).flatMap((one) => {
    const draft = canDo("discard", one, now).ok;
    return draft || canDo("cancel", one, now).ok ? [{ slug: one.slug, startsAt: one.startsAt, draft }] : [];
  });
  const lead = t("organizer.seriesRest.lead", { time: formatInstant(startsAt, locale) });
  return json({ event: { slug, title }, rest, lead, title: titleOf(locale, t("organizer.seriesRest.title")) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  await callOffRest(by, event.slug, form.value.reason);
  return redirect(eventHref(event));
}

export default function SeriesCancellation() {
  const t = useT();
  const { event, rest, lead } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent
      event={event}
      heading={t("organizer.seriesRest.title")}
      lead={rest.length > 0 ? lead : undefined}
      verdict={accepted}
    >
      {rest.length === 0 ? (
        <EmptyState act={<a href={eventHref(event)}>{t("organizer.back")}</a>}>
          {t("organizer.seriesRest.none")}
        </EmptyState>
      ) : (
        <>
          <RowList>
            {rest.map(({ slug, startsAt, draft }) => (
              <Row
                key={slug}
                level={2}
                title={<Instant ms={startsAt} />}
                href={eventHref({ slug })}
                weight="plain"
                fact={t(draft ? "organizer.seriesRest.willDiscard" : "organizer.seriesRest.willCancel")}
              />
            ))}
          </RowList>
          <PublicReason event={event} act={t("organizer.seriesRest.act")} danger refused={answer?.refused} />
        </>
      )}
    </AskedEvent>
  );
}
