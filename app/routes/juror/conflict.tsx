import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recusalForm, STATEMENT_LENGTH } from "~/domains/awards/jury/juror/juror-forms";
import { recusalVerdict } from "~/flows/awards/juror-room/recusal-verdict.server";
import { reviewHead } from "~/flows/awards/juror-room/room-view.server";
import { declareConflict } from "~/flows/awards/jury/ties/recuse.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { jurorsReview } from "~/http/named-review.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ReasonOr } from "~/routes/reason-or";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { PageHeading } from "~/ui/shell/page-heading";
import { JurorDesk, reviewCrumbs, reviewHref } from "./desk";

export const handle = { policy: "juror" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { own } = await jurorsReview(args);
  const { now, locale } = args.context;
  const heading = translator(locale)("juror.conflict.title", { number: own.dossier.number });
  return json({ view: reviewHead(own, now), verdict: recusalVerdict(own, now), title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { juror, own } = await jurorsReview(args);
  const form = await readForm(args.request, recusalForm);
  if (!form.ok) return unprocessable(form.refused);
  await declareConflict(juror, own.review.id, form.value.reason);
  return redirect(reviewHref(own.review));
}

export default function Conflict() {
  const t = useT();
  const { view, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const words = {
    desk: t("juror.desk"),
    number: t("juror.dossier", { number: view.number }),
    here: t("juror.conflict.short"),
  };
  return (
    <JurorDesk crumbs={reviewCrumbs(words, view)}>
      <PageHeading
        title={t("juror.conflict.title", { number: view.number })}
        lead={verdict.ok ? t("juror.conflict.lead") : undefined}
      />
      <ReasonOr verdict={verdict}>
        <Form {...told(t, answer?.refused)}>
          <TextArea
            name="reason"
            label={t("juror.conflict.reason")}
            hint={t("juror.conflict.reasonHint")}
            maxLength={STATEMENT_LENGTH}
          />
          <ActRow>
            <Button variant="danger" full="phone">
              {t("juror.conflict.act")}
            </Button>
            <a href={reviewHref(view)}>{t("juror.conflict.back")}</a>
          </ActRow>
        </Form>
      </ReasonOr>
    </JurorDesk>
  );
}
