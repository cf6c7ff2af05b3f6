import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { expertEndForm } from "~/domains/awards/jury/expert-forms";
import { endExpert } from "~/flows/awards/jury/panel/keep-experts.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { namedExpert } from "~/http/named-expert.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { DateField } from "~/ui/forms/date-field";
import { Form } from "~/ui/forms/form";
import { JuryActs } from "./asked-jury";
import { ExpertPage } from "./expert-page";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { expert } = await namedExpert(args);
  const { locale, now } = args.context;
  const heading = translator(locale)("juryDesk.expert.endTitle", { name: expert.name });
  return json({ heading, today: isoDayOf(now), title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, expert } = await namedExpert(args);
  const form = await readForm(args.request, expertEndForm);
  if (!form.ok) return unprocessable(form.refused);
  await endExpert(by, expert.personId, form.value.endedOn);
  return redirect("/bureau/experts");
}

export default function ExpertEnding() {
  const t = useT();
  const { heading, today } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <ExpertPage heading={heading} lead={t("juryDesk.expert.endLead")}>
      <Form {...told(t, answer?.refused)}>
        <DateField name="endedOn" label={t("juryDesk.expert.endedOn")} example={today} />
        <JuryActs act={t("juryDesk.expert.endAct")} back="/bureau/experts" danger />
      </Form>
    </ExpertPage>
  );
}
