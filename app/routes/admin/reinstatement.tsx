import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decidedBy } from "~/domains/credentials/assertion.store.server";
import { canReinstate } from "~/domains/credentials/certificate-acts";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { reasonForm } from "~/domains/credentials/certificate-forms.server";
import { groundOf } from "~/flows/certificates/certificate-ground.server";
import { reinstateCertificate } from "~/flows/certificates/revoke-certificate.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { requireAdministrator } from "~/http/guards.server";
import { anyCertificate } from "~/http/named-certificate.server";
import type { RouteHandle } from "~/http/policy";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { viewOf } from "~/routes/certificate-view.server";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ReasonPage } from "./reason-page";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const administrator = requireAdministrator(args);
  const certificate = await anyCertificate(administrator, args.params.code);
  const { locale, now } = args.context;
  const view = viewOf(certificate, now);
  const code = formatCertificateCode(view.code);
  const verdict = canReinstate(decidedBy(administrator, certificate, now), await groundOf(db, certificate, now));
  return json({
    view,
    verdict,
    title: titleOf(locale, translator(locale)("credentials.desk.reinstateTitle", { code })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const administrator = requireAdministrator(args);
  const certificate = await anyCertificate(administrator, args.params.code);
  const { code } = certificate;
  const form = await readForm(args.request, reasonForm);
  const { now } = args.context;
  insist(canReinstate(decidedBy(administrator, certificate, now), await groundOf(db, certificate, now)));
  if (!form.ok) return unprocessable(form.refused);
  await reinstateCertificate(administrator, code, form.value.reason);
  return redirect(`/admin/certificates/${code}`);
}

export default function Reinstatement() {
  const { view, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return <ReasonPage act="reinstate" view={view} verdict={verdict} refused={answer?.refused} />;
}
