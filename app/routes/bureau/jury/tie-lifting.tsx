import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { juryReasonForm, LONGEST_REASON } from "~/domains/awards/jury/desk-forms";
import { canLift } from "~/domains/awards/jury/taking-back";
import { liftTie } from "~/flows/awards/jury/ties/withdraw-tie.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { provincesTie } from "~/http/named-tie.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ReasonOr } from "~/routes/reason-or";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { JuryActs } from "./asked-jury";
import { ExpertPage } from "./expert-page";
import { tieAbout } from "./tie-about";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, tie } = await provincesTie(args);
  const { locale } = args.context;
  const t = translator(locale);
  const heading = t("juryDesk.declared.liftTitle", { name: tie.by, about: tieAbout(t, tie) });
  return json({ heading, verdict: canLift(tie, by.personId), title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, tie } = await provincesTie(args);
  insist(canLift(tie, by.personId));
  const form = await readForm(args.request, juryReasonForm);
  if (!form.ok) return unprocessable(form.refused);
  await liftTie(by, tie.id, form.value.reason);
  return redirect("/bureau/experts/ties");
}

export default function TieLifting() {
  const t = useT();
  const { heading, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <ExpertPage heading={heading} lead={t("juryDesk.declared.liftLead")}>
      <ReasonOr verdict={verdict}>
        <Form {...told(t, answer?.refused)}>
          <TextArea
            name="reason"
            label={t("juryDesk.reason")}
            hint={t("juryDesk.declared.liftHint")}
            maxLength={LONGEST_REASON}
          />
          <JuryActs act={t("juryDesk.declared.lift")} back="/bureau/experts/ties" danger />
        </Form>
      </ReasonOr>
    </ExpertPage>
  );
}
