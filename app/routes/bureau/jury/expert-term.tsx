import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { expertTermForm } from "~/domains/awards/jury/expert-forms";
import { addTerm } from "~/flows/awards/jury/panel/keep-experts.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { namedExpert } from "~/http/named-expert.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { JuryActs } from "./asked-jury";
import { expertFields } from "./expert-fields";
import { ExpertPage } from "./expert-page";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { expert, fields } = await namedExpert(args);
  const { locale, now } = args.context;
  const heading = translator(locale)("juryDesk.expert.termTitle", { name: expert.name });
  return json({ expert, fields, heading, today: isoDayOf(now), title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, expert } = await namedExpert(args);
  const form = await readForm(args.request, expertTermForm);
  if (!form.ok) return unprocessable(form.refused);
  const added = await addTerm(by, expert.personId, form.value);
  if (added.ok) return redirect("/bureau/experts");
  return unprocessable(refuseForm([fieldError(added.field, added)], form.typed));
}

export default function ExpertTerm() {
  const t = useT();
  const { expert, fields, heading, today } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <ExpertPage heading={heading} lead={t("juryDesk.expert.termLead")}>
      <Form {...told(t, answer?.refused)}>
        {expertFields(t, { options: fields, chosen: expert.fields, today })}
        <JuryActs act={t("juryDesk.expert.termAct")} back="/bureau/experts" />
      </Form>
    </ExpertPage>
  );
}
