import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { standOf } from "~/domains/jobs/long-job";
import { refusedRows } from "~/flows/imports/refused-rows.server";
import { getImport } from "~/flows/imports/start-import.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { BureauDesk } from "./desk";
import { ImportProgress } from "./import-progress";
import { ImportState } from "./import-state";
import { RefusedRows } from "./refused-rows";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

const SHOWN = 200;

export async function loader(args: LoaderFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const job = await getImport(officer, args.params.import ?? "");
  const { id, title, startedAt, step, done, total, outcome, result } = job;
  const rows = outcome === "refused" ? await refusedRows(job, SHOWN) : [];
  const stand = standOf(job, args.context.now);
  const numbers = result as { rows?: number; refused?: number; skipped?: number } | null;
  const { rows: all = 0, refused = 0, skipped = 0 } = numbers ?? {};
  return json({
    job: { id, title, startedAt, step, done, total, outcome },
    stand,
    rows,
    counts: { rows: all, refused, skipped },
    titleOfJob: title,
    title: titleOf(args.context.locale, title),
  });
}

export default function Import() {
  const t = useT();
  const { job, stand, rows, counts } = useLoaderData<typeof loader>();
  return (
    <BureauDesk
      crumbs={[
        { label: t("bureau.enterprises.title"), href: "/bureau/enterprises" },
        { label: t("bureau.imports.title"), href: "/bureau/enterprises/imports" },
        { label: job.title },
      ]}
    >
      <PageHeading title={job.title} lead={<Instant ms={job.startedAt} />}>
        <p>
          <ImportState stand={stand} />
        </p>
      </PageHeading>
      {job.outcome === null ? (
        <ImportProgress {...job} cancelling={stand === "cancelling"} />
      ) : (
        <Section title={t("bureau.imports.result")}>
          <p>{t(`bureau.imports.${job.outcome}Text`, counts)}</p>
          {job.outcome === "done" && counts.skipped > 0 ? <p>{t("bureau.imports.skipped", counts)}</p> : null}
          <p>
            {job.outcome === "done" ? (
              <LinkButton href="/bureau/enterprises">{t("bureau.imports.see")}</LinkButton>
            ) : (
              <LinkButton href="/bureau/enterprises/imports">{t("bureau.imports.again")}</LinkButton>
            )}
          </p>
        </Section>
      )}
      {job.outcome === "refused" ? (
        <RefusedRows importId={job.id} rows={rows} more={counts.refused > rows.length} />
      ) : null}
    </BureauDesk>
  );
}
