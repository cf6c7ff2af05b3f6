import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { standOf } from "~/domains/jobs/long-job";
import { listImports, startImport } from "~/flows/imports/start-import.server";
import { LISTS, readFormWithFiles } from "~/http/form-with-files.server";
import { fieldError, refuseForm, unprocessable } from "~/http/forms.server";
import { requireBureauOfficer, requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { FileField } from "~/ui/forms/file-field";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { BureauDesk } from "./desk";
import { ImportState } from "./import-state";

export const handle = { policy: "bureau", files: true } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

const LISTED = 30;
const importForm = z.object({ known: z.enum(["skip"]).optional().catch(undefined) });

export async function loader(args: LoaderFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const { locale, now } = args.context;
  const jobs = await listImports(officer, LISTED);
  const imports = jobs.map((job) => ({
    id: job.id,
    title: job.title,
    startedAt: job.startedAt,
    stand: standOf(job, now),
  }));
  return json({ imports, title: titleOf(locale, translator(locale)("bureau.imports.title")) });
}

export async function action(args: ActionFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const form = await readFormWithFiles(args, requirePerson(args), importForm, {
    name: "list",
    kinds: LISTS,
    most: 1,
  });
  if (!form.ok) return unprocessable(form.refused);
  const started = await startImport(officer, form.fileIds[0], { skipKnown: form.value.known === "skip" });
  if (!started.ok) return unprocessable(refuseForm([fieldError("list", started)], form.typed));
  return redirect(`/bureau/enterprises/imports/${started.importId}`);
}

export default function Imports() {
  const t = useT();
  const { imports } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <BureauDesk
      crumbs={[
        { label: t("bureau.enterprises.title"), href: "/bureau/enterprises" },
        { label: t("bureau.imports.title") },
      ]}
    >
      <PageHeading title={t("bureau.imports.title")} lead={t("bureau.imports.lead")} />
      <Section title={t("bureau.imports.upload")}>
        <Form encType="multipart/form-data" {...told(t, answer?.refused)}>
          <FileField
            name="list"
            label={t("bureau.imports.file")}
            hint={t("bureau.imports.fileHint")}
            accept=".xlsx,.csv,.txt"
          />
          <CheckboxGroup
            name="known"
            label={t("bureau.imports.known")}
            options={[{ value: "skip", label: t("bureau.imports.skipKnown"), hint: t("bureau.imports.skipKnownHint") }]}
          />
          <ActRow>
            <Button full="phone">{t("bureau.imports.act")}</Button>
            <a href="/bureau/enterprises/imports/template.xlsx" download>
              {t("bureau.imports.template")}
            </a>
          </ActRow>
        </Form>
      </Section>
      <Section title={t("bureau.imports.list")}>
        {imports.length === 0 ? (
          <EmptyState>{t("bureau.imports.none")}</EmptyState>
        ) : (
          <RowList>
            {imports.map(({ id, title, startedAt, stand }) => (
              <Row
                key={id}
                title={title}
                href={`/bureau/enterprises/imports/${id}`}
                state={<ImportState stand={stand} />}
                meta={[<Instant key="at" ms={startedAt} />]}
              />
            ))}
          </RowList>
        )}
      </Section>
    </BureauDesk>
  );
}
