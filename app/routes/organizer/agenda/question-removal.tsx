import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { getQuestion } from "~/domains/events/event/set-question.server";
import { dropQuestion } from "~/flows/events/call/set-questions.server";
import { namedId, organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Form } from "~/ui/forms/form";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const { label } = await getQuestion(db, event.id, namedId(args.params.question));
  const { slug, title } = event;
  const heading = translator(locale)("organizer.questions.removalTitle", { label });
  return json({
    event: { slug, title },
    heading,
    verdict: canDo("change", event, now),
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  await dropQuestion(by, event.slug, namedId(args.params.question));
  return redirect(eventHref(event, "/questions"));
}

export default function QuestionRemoval() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const within = [{ label: t("organizer.questions.title"), href: eventHref(asked.event, "/questions") }];
  return (
    <AskedEvent {...asked} lead={t("organizer.questions.removalLead")} within={within} back="/questions">
      <Form>
        <AskedButtons event={asked.event} act={t("organizer.questions.removalAct")} back="/questions" danger />
      </Form>
    </AskedEvent>
  );
}
