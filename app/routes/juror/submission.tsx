import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handInView } from "~/flows/awards/juror-room/hand-in-view.server";
import { submitBallot } from "~/flows/awards/jury/ballots/score-dossier.server";
import { jurorsReview, readableReview } from "~/http/named-review.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ReasonOr } from "~/routes/reason-or";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { PageHeading } from "~/ui/shell/page-heading";
import { BallotTable } from "./ballot-table";
import { JurorDesk, reviewCrumbs, reviewHref } from "./desk";
import { MissingParts } from "./missing-parts";

export const handle = { policy: "juror" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { own } = await readableReview(args);
  const { now, locale } = args.context;
  const heading = translator(locale)("juror.hand.title", { number: own.dossier.number });
  return json({ view: handInView(own, now), title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { juror, own } = await jurorsReview(args);
  const done = await submitBallot(juror, own.review.id);
  return done.ok ? redirect(reviewHref(own.review, "#receipt")) : json({ refused: true }, { status: 422 });
}

export default function HandIn() {
  const t = useT();
  const { view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() !== undefined;
  const words = {
    desk: t("juror.desk"),
    number: t("juror.dossier", { number: view.number }),
    here: t("juror.hand.short"),
  };
  return (
    <JurorDesk crumbs={reviewCrumbs(words, view)}>
      <PageHeading
        title={t("juror.hand.title", { number: view.number })}
        lead={view.verdict.ok ? t("juror.hand.lead") : undefined}
      />
      <ReasonOr verdict={view.verdict}>
        <MissingParts view={view} focused={refused} />
      </ReasonOr>
      <BallotTable view={view} />
      {view.verdict.ok ? (
        <form method="post">
          <ActRow>
            {view.faults.length === 0 ? <Button full="phone">{t("juror.hand.act")}</Button> : null}
            <a href={reviewHref(view)}>{t("juror.hand.back")}</a>
          </ActRow>
        </form>
      ) : (
        <p>
          <a href={reviewHref(view)}>{t("juror.hand.back")}</a>
        </p>
      )}
    </JurorDesk>
  );
}
