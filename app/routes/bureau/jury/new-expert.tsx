import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newExpertForm } from "~/domains/awards/jury/expert-forms";
import { accountKey } from "~/domains/people/account";
import { addExpert } from "~/flows/awards/jury/panel/keep-experts.server";
import { expertForm } from "~/flows/awards/jury-desk/expert-pool.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireProvince } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { JuryActs } from "./asked-jury";
import { expertFields } from "./expert-fields";
import { ExpertPage } from "./expert-page";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireProvince(args);
  const { locale, now } = args.context;
  const { fields } = await expertForm(by, locale);
  const title = titleOf(locale, translator(locale)("juryDesk.expert.newTitle"));
  return json({ fields, today: isoDayOf(now), title });
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireProvince(args);
  const form = await readForm(args.request, newExpertForm);
  if (!form.ok) return unprocessable(form.refused);
  const added = await addExpert(by, { ...form.value, account: accountKey(form.value.account) });
  if (added.ok) return redirect("/bureau/experts");
  return unprocessable(refuseForm([fieldError(added.field, added)], form.typed));
}

export default function NewExpert() {
  const t = useT();
  const { fields, today } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <ExpertPage heading={t("juryDesk.expert.newTitle")} lead={t("juryDesk.expert.newLead")}>
      <Form {...told(t, answer?.refused)}>
        <TextField
          name="account"
          label={t("juryDesk.expert.account")}
          hint={t("juryDesk.expert.accountHint")}
          maxLength={120}
        />
        {expertFields(t, { options: fields, today })}
        <JuryActs act={t("juryDesk.expert.newAct")} back="/bureau/experts" />
      </Form>
    </ExpertPage>
  );
}
