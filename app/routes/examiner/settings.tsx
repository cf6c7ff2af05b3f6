import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bankCounts } from "~/domains/assessment/bank-counts.server";
import { getSittingFor } from "~/domains/assessment/desk.store.server";
import { setSitting, settingsOf } from "~/domains/assessment/set-sitting.server";
import { sittingForm } from "~/domains/assessment/sitting-form";
import { sittingHistory } from "~/domains/assessment/sitting-history.server";
import { type RefusedForm, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireExaminer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { topicNames } from "../topic-names.server";
import { ExaminerDesk } from "./desk";
import { SettingsForm } from "./settings-form";
import { SettingsHistory } from "./settings-history";

export const handle = { policy: "examiner" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const sitting = await getSittingFor(db, requireExaminer(args), args.params.sitting ?? "");
  const { locale } = args.context;
  const { slug, title, items, maxScore, updatedAt, courseSlug } = sitting;
  const [bank, history, topics] = await Promise.all([
    bankCounts(sitting.blueprint),
    sittingHistory(sitting.id),
    topicNames(courseSlug),
  ]);
  return json({
    sitting: { slug, title, items, maxScore, followsFinal: sitting.followsFinal, stand: String(updatedAt) },
    settings: settingsOf(sitting),
    bank: Object.fromEntries(bank),
    history,
    topics,
    changed: new URL(args.request.url).searchParams.get("changed"),
    title: titleOf(locale, translator(locale)("staff.examiner.settings.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const examiner = requireExaminer(args);
  const sitting = await getSittingFor(db, examiner, args.params.sitting ?? "");
  const { slug, blueprint, followsFinal } = sitting;
  const held = followsFinal === null ? null : settingsOf(sitting);
  const form = await readForm(args.request, sittingForm(blueprint.cells, held));
  if (!form.ok) return unprocessable(form.refused);
  const set = await setSitting(examiner, slug, form.value.stand, form.value.settings);
  if (!set.ok) return unprocessable(refuseForm(set.faults, form.typed));
  return redirect(`/examiner/sittings/${slug}/settings?changed=${set.changes.length}`);
}

export default function Settings() {
  const t = useT();
  const { sitting, settings, bank, topics, history, changed } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: RefusedForm }>();
  const count = /^\d{1,3}$/.test(changed ?? "") ? Number(changed) : null;
  return (
    <ExaminerDesk>
      <Breadcrumbs
        crumbs={[
          { label: t("staff.examiner.sittings.title"), href: "/examiner" },
          { label: sitting.title, href: `/examiner/sittings/${sitting.slug}` },
          { label: t("staff.examiner.settings.title") },
        ]}
      />
      <PageHeading title={t("staff.examiner.settings.title")} lead={t("staff.examiner.settings.lead")} />
      {count !== null && !answer ? (
        <Callout tone="bamboo" role="status">
          {count === 0 ? t("staff.examiner.settings.same") : t("staff.examiner.settings.saved", { count })}
        </Callout>
      ) : null}
      {answer?.refused?.errors.some(({ message }) => message === "exam.changedMeanwhile") ? (
        <p>
          <a href={`/examiner/sittings/${sitting.slug}/settings`}>{t("staff.examiner.settings.reopen")}</a>
        </p>
      ) : null}
      <SettingsForm sitting={sitting} settings={settings} bank={bank} topics={topics} refused={answer?.refused} />
      <SettingsHistory history={history} topics={topics} />
    </ExaminerDesk>
  );
}
