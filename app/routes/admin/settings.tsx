import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setSite, siteForm } from "~/flows/program/set-site.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useSite } from "~/http/site";
import { forgetSite } from "~/http/site-settings.server";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { AdminDesk } from "./desk";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export function loader(args: LoaderFunctionArgs) {
  requireAdministrator(args);
  const { locale } = args.context;
  const asked = new URL(args.request.url).searchParams.get("saved");
  const saved = asked === null ? null : asked !== "0";
  return json({ saved, title: titleOf(locale, translator(locale)("staff.admin.site.title")) });
}

export async function action(args: ActionFunctionArgs) {
  const administrator = requireAdministrator(args);
  const form = await readForm(args.request, siteForm);
  if (!form.ok) return unprocessable(form.refused);
  const changed = await setSite(administrator, form.value);
  forgetSite();
  return redirect(`/admin/settings?saved=${changed}`);
}

export default function Settings() {
  const t = useT();
  const site = useSite();
  const { saved } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AdminDesk>
      <PageHeading title={t("staff.admin.site.title")} lead={t("staff.admin.site.lead")} />
      {saved === null || answer ? null : (
        <Callout tone="bamboo" role="status">
          {t(saved ? "staff.admin.site.saved" : "staff.admin.site.unchanged")}
        </Callout>
      )}
      <Form action="/admin/settings" {...told(t, answer?.refused)}>
        {(["host", "icp", "siteCode"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`staff.admin.site.${name}`)}
            hint={t(`staff.admin.site.${name}Hint`)}
            value={site[name] ?? ""}
            optional
          />
        ))}
        <p>
          <Button full="phone">{t("staff.admin.site.act")}</Button>
        </p>
      </Form>
    </AdminDesk>
  );
}
