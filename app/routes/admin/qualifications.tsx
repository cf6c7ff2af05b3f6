import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { standOf } from "~/domains/jobs/long-job";
import { listChecks, startCheck } from "~/flows/appointments/check-qualifications.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { RowList } from "~/ui/show/row-list";
import { CheckProgress, CheckRow } from "./check-row";
import { AdminDesk } from "./desk";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  requireAdministrator(args);
  const { locale, now } = args.context;
  const checks = (await listChecks()).map((job) => {
    const { id, startedAt, startedBy, done, total, result } = job;
    return {
      id,
      startedAt,
      asked: startedBy !== null,
      done,
      total,
      stand: standOf(job, now),
      met: result?.met ?? null,
    };
  });
  return json({ checks, title: titleOf(locale, translator(locale)("staff.admin.qualifications.title")) });
}

export async function action(args: LoaderFunctionArgs) {
  insist(await startCheck(requireAdministrator(args)));
  return redirect("/admin/qualifications");
}

export default function Qualifications() {
  const t = useT();
  const { checks } = useLoaderData<typeof loader>();
  const running = checks.find(({ stand }) => stand === "running" || stand === "waiting" || stand === "cancelling");
  const ended = checks.filter((check) => check !== running);
  return (
    <AdminDesk>
      <PageHeading title={t("staff.admin.qualifications.title")} lead={t("staff.admin.qualifications.lead")} />
      {running ? (
        <CheckProgress check={running} />
      ) : (
        <Form action="/admin/qualifications">
          <p>
            <Button full="phone" icon="refresh">
              {t("staff.admin.qualifications.act")}
            </Button>
          </p>
        </Form>
      )}
      <Section title={t("staff.admin.qualifications.list")}>
        {ended.length === 0 ? <EmptyState>{t("staff.admin.qualifications.none")}</EmptyState> : null}
        <RowList>
          {ended.map((check) => (
            <CheckRow key={check.id} check={check} />
          ))}
        </RowList>
      </Section>
    </AdminDesk>
  );
}
