import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decidedBy } from "~/domains/credentials/assertion.store.server";
import { canRevoke } from "~/domains/credentials/certificate-acts";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { reasonForm } from "~/domains/credentials/certificate-forms.server";
import { revokeCertificate } from "~/flows/certificates/revoke-certificate.server";
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
  const verdict = canRevoke(decidedBy(administrator, certificate, now));
  return json({ view, verdict, title: titleOf(locale, translator(locale)("credentials.desk.revokeTitle", { code })) });
}

export async function action(args: ActionFunctionArgs) {
  const administrator = requireAdministrator(args);
  const certificate = await anyCertificate(administrator, args.params.code);
  const { code } = certificate;
  const form = await readForm(args.request, reasonForm);
  insist(canRevoke(decidedBy(administrator, certificate, args.context.now)));
  if (!form.ok) return unprocessable(form.refused);
  await revokeCertificate(administrator, code, form.value.reason);
  return redirect(`/admin/certificates/${code}`);
}

export default function Revocation() {
  const { view, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return <ReasonPage act="revoke" view={view} verdict={verdict} refused={answer?.refused} />;
}
