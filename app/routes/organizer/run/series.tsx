import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MOST_IN_SERIES, SERIES_STEPS } from "~/domains/events/event/copy-rules";
import { seriesForm } from "~/domains/events/event/series-form";
import { layOutSeries } from "~/flows/events/call/copy-event.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { accepted, refused } from "~/kernel/verdict";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextField } from "~/ui/forms/text-field";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "./asked-event";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale } = args.context;
  const { slug, title, seriesId } = event;
  const heading = translator(locale)("organizer.series.title", { title });
  const verdict = seriesId === null ? accepted : refused("event.seriesAlready");
  return json({ event: { slug, title }, heading, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, seriesForm);
  if (!form.ok) return unprocessable(form.refused);
  await layOutSeries(by, event.slug, form.value);
  return redirect(eventHref(event));
}

export default function Series() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedEvent {...asked} lead={t("organizer.series.lead")}>
      <Form {...told(t, answer?.refused)}>
        <RadioGroup
          name="step"
          label={t("organizer.series.step")}
          options={SERIES_STEPS.map((value) => ({
            value,
            label: t(`organizer.series.steps.${value}`),
            ...(value === "monthly" && { hint: t("organizer.series.monthlyHint") }),
          }))}
          value="monthly"
        />
        <TextField
          name="many"
          label={t("organizer.series.many")}
          hint={t("organizer.series.manyHint", { max: MOST_IN_SERIES })}
          inputMode="numeric"
          width="number"
          suffix={t("organizer.series.times")}
        />
        <AskedButtons event={asked.event} act={t("organizer.series.act")} />
      </Form>
    </AskedEvent>
  );
}
