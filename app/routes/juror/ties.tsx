import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tiesDeclaredBy } from "~/domains/awards/jury/declared-tie.store.server";
import { tieForm } from "~/domains/awards/jury/juror/juror-forms";
import { declareTie } from "~/flows/awards/jury/ties/declare-tie.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireJuror } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { JurorDesk } from "./desk";
import { TieForm } from "./tie-form";
import { TieRows } from "./tie-rows";

export const handle = { policy: "juror" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const juror = requireJuror(args);
  const { locale } = args.context;
  return json({
    ties: await tiesDeclaredBy(db, juror),
    title: titleOf(locale, translator(locale)("juror.ties.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const juror = requireJuror(args);
  const form = await readForm(args.request, tieForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await declareTie(juror, form.value);
  return done.ok
    ? redirect("/juror/ties#declared")
    : unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
}

export default function Ties() {
  const t = useT();
  const { ties } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <JurorDesk>
      <PageHeading title={t("juror.ties.title")} lead={t("juror.ties.lead")}>
        <p className="note">{t("juror.ties.who")}</p>
      </PageHeading>
      <Section title={t("juror.ties.new")}>
        <TieForm refused={answer?.refused} />
      </Section>
      <Section title={t("juror.ties.declared")} id="declared">
        <TieRows ties={ties} />
      </Section>
    </JurorDesk>
  );
}
