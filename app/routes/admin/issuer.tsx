import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findIssuer } from "~/domains/credentials/achievement.store.server";
import { issuerForm } from "~/domains/credentials/achievement-forms";
import { setIssuer } from "~/domains/credentials/set-achievement.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { DeskPage } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { adminRooms } from "./rooms";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** `new` in the address adds one. */
export async function loader(args: LoaderFunctionArgs) {
  requireAdministrator(args);
  const { locale } = args.context;
  const id = args.params.issuer ?? "";
  const issuer = id === "new" ? null : await findIssuer(db, id);
  if (id !== "new" && !issuer) throw new NotFound("no such issuer");
  const key = issuer ? "credentials.desk.issuerTitle" : "credentials.desk.issuerNewTitle";
  const heading = translator(locale)(key);
  return json({ issuer, heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const administrator = requireAdministrator(args);
  const id = args.params.issuer ?? "";
  const form = await readForm(args.request, issuerForm);
  if (!form.ok) return unprocessable(form.refused);
  await setIssuer(administrator, id === "new" ? null : id, form.value);
  return redirect("/admin/certificates");
}

export default function IssuerPage() {
  const t = useT();
  const { issuer, heading } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const [top = "", foot = ""] = issuer?.sealLines ?? [];
  return (
    <DeskPage rooms={adminRooms(t)} label={t("staff.admin.rooms.label")}>
      <Breadcrumbs crumbs={[{ label: t("credentials.desk.title"), href: "/admin/certificates" }, { label: heading }]} />
      <PageHeading title={heading} lead={t("credentials.desk.issuerLead")} />
      <Form {...told(t, answer?.refused)}>
        <TextField
          name="name"
          label={t("credentials.desk.issuerName")}
          hint={t("credentials.desk.issuerNameHint")}
          value={issuer?.name ?? ""}
        />
        <TextField
          name="sealTop"
          label={t("credentials.desk.sealTop")}
          hint={t("credentials.desk.sealTopHint")}
          value={top}
        />
        <TextField
          name="sealFoot"
          label={t("credentials.desk.sealFoot")}
          hint={t("credentials.desk.sealFootHint")}
          value={foot}
        />
        <ActRow>
          <Button full="phone">{t("credentials.desk.save")}</Button>
          <a href="/admin/certificates">{t("credentials.desk.cancel")}</a>
        </ActRow>
      </Form>
    </DeskPage>
  );
}
