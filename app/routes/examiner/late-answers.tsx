import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { waitingForRuling } from "~/domains/assessment/desk.store.server";
import { requireExaminer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { ExaminerDesk } from "./desk";
import { WaitingAttempts } from "./waiting-list";

export const handle = { policy: "examiner" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const waiting = await waitingForRuling(db, requireExaminer(args));
  const { locale } = args.context;
  return json({ waiting, title: titleOf(locale, translator(locale)("staff.examiner.late.listTitle")) });
}

export default function LateAnswers() {
  const t = useT();
  const { waiting } = useLoaderData<typeof loader>();
  return (
    <ExaminerDesk>
      <PageHeading title={t("staff.examiner.late.listTitle")} lead={t("staff.examiner.late.listLead")} />
      <WaitingAttempts waiting={waiting} />
    </ExaminerDesk>
  );
}
