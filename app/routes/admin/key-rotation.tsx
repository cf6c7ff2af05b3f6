import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { KEY_PURPOSES, type KeyPurpose, standingKid } from "~/domains/ledger/signing-keys.server";
import { changeKey } from "~/flows/program/change-key.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist, NotFound } from "~/kernel/errors";
import { accepted } from "~/kernel/verdict";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";
import { AskOnce } from "./ask-once";
import { AdminDesk } from "./desk";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** `stand` is the key that signed when the page was shown. */
const keyForm = reasonForm.extend({ stand: z.string().default("") });

function namedPurpose(typed: string | undefined): KeyPurpose {
  const purpose = KEY_PURPOSES.find((one) => one === typed);
  if (!purpose) throw new NotFound("no key of that purpose");
  return purpose;
}

export async function loader(args: LoaderFunctionArgs) {
  requireAdministrator(args);
  const purpose = namedPurpose(args.params.purpose);
  const t = translator(args.context.locale);
  const heading = t("staff.admin.keys.rotateTitle", { purpose: t(`staff.admin.keys.purpose.${purpose}`) });
  const stand = (await standingKid(db, purpose)) ?? "";
  return json({ heading, stand, title: titleOf(args.context.locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const administrator = requireAdministrator(args);
  const purpose = namedPurpose(args.params.purpose);
  const form = await readForm(args.request, keyForm);
  if (!form.ok) return unprocessable(form.refused);
  insist(await changeKey(administrator, purpose, form.value));
  return redirect("/admin/keys");
}

export default function KeyRotation() {
  const t = useT();
  const { heading, stand } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AdminDesk
      crumbs={[{ label: t("staff.admin.keys.title"), href: "/admin/keys" }, { label: t("staff.admin.keys.rotate") }]}
    >
      <PageHeading title={heading} lead={t("staff.admin.keys.rotateLead")} />
      <p>{t("staff.admin.keys.rotateWhen")}</p>
      <AskOnce
        verdict={accepted}
        back="/admin/keys"
        stand={stand}
        act={t("staff.admin.keys.rotateAct")}
        refused={told(t, answer?.refused)}
      />
    </AdminDesk>
  );
}
