import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decidedBy } from "~/domains/credentials/assertion.store.server";
import { canReissue } from "~/domains/credentials/certificate-acts";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { reissueForm } from "~/domains/credentials/certificate-forms.server";
import { findPendingCorrection } from "~/domains/credentials/name-correction.store.server";
import { findPerson } from "~/domains/people/person.store.server";
import { correctCertificate } from "~/flows/certificates/correct-certificate.server";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireAdministrator } from "~/http/guards.server";
import { anyCertificate } from "~/http/named-certificate.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { viewOf } from "~/routes/certificate-view.server";
import { DeskPage } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ReissueForm } from "./reissue-form";
import { adminRooms } from "./rooms";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const administrator = requireAdministrator(args);
  const certificate = await anyCertificate(administrator, args.params.code);
  const { locale, now } = args.context;
  const view = viewOf(certificate, now);
  const holder = certificate.personId === null ? null : await findPerson(db, certificate.personId);
  const code = formatCertificateCode(view.code);
  return json({
    view,
    accountName: holder?.name ?? null,
    request: await findPendingCorrection(db, certificate.id),
    verdict: canReissue(decidedBy(administrator, certificate, now)),
    title: titleOf(locale, translator(locale)("credentials.desk.reissueTitle", { code })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const administrator = requireAdministrator(args);
  const certificate = await anyCertificate(administrator, args.params.code);
  const { code, holderName } = certificate;
  const form = await readForm(args.request, reissueForm);
  insist(canReissue(decidedBy(administrator, certificate, args.context.now)));
  if (!form.ok) return unprocessable(form.refused);
  if (form.value.answer === "reissue" && form.value.name === holderName) {
    return unprocessable(refuseForm([{ field: "name", message: "certificate.sameName" }], form.typed));
  }
  const { newCode } = await correctCertificate(administrator, code, form.value);
  return redirect(`/admin/certificates/${newCode ?? code}`);
}

export default function Reissue() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <DeskPage rooms={adminRooms(t)} label={t("staff.admin.rooms.label")}>
      <ReissueForm {...data} refused={answer?.refused} />
    </DeskPage>
  );
}
