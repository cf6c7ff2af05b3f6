import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { groupTerms, narrowTerms } from "~/domains/glossary/glossary-list";
import { knownGlossary } from "~/domains/glossary/known-glossary.server";
import { GLOSSARY } from "~/domains/glossary/term";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { TermGroups } from "./term-groups";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const text = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  const { terms } = await knownGlossary();
  const groups = groupTerms(narrowTerms(terms, text), context.locale === "zh-CN");
  const title = titleOf(context.locale, translator(context.locale)("glossary.list.title"));
  return show(context, { text, groups, total: terms.length, title });
}

export default function Glossary() {
  const t = useT();
  const { text, groups, total } = useView<typeof loader>();
  return (
    <Page>
      <PageHeading title={t("glossary.list.title")} lead={t("glossary.list.lead")} />
      <Form method="get" action={GLOSSARY} label={t("glossary.list.find")}>
        <TextField
          name="q"
          type="search"
          label={t("glossary.list.query")}
          hint={t("glossary.list.queryHint")}
          value={text}
          maxLength={100}
          act={<Button variant="outlined">{t("glossary.list.act")}</Button>}
        />
      </Form>
      <TermGroups groups={groups} narrowed={text !== ""} total={total} />
    </Page>
  );
}
