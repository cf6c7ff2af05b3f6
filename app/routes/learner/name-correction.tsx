import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askNameCorrection } from "~/domains/credentials/ask-name-correction.server";
import { statusAt } from "~/domains/credentials/assertion.store.server";
import { canAskCorrection } from "~/domains/credentials/certificate-acts";
import { correctionForm } from "~/domains/credentials/certificate-forms.server";
import { findPendingCorrection } from "~/domains/credentials/name-correction.store.server";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import { ownCertificate } from "~/http/named-certificate.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { CorrectionForm } from "./correction-form";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const certificate = await ownCertificate(requirePerson(args), args.params.code);
  const { locale, now } = args.context;
  const pending = (await findPendingCorrection(db, certificate.id)) !== null;
  return json({
    code: certificate.code,
    name: certificate.snapshot.title,
    holderName: certificate.holderName ?? "",
    verdict: canAskCorrection({ holderName: certificate.holderName, status: statusAt(certificate, now) }, pending),
    title: titleOf(locale, translator(locale)("credentials.correction.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const holder = requirePerson(args);
  const certificate = await ownCertificate(holder, args.params.code);
  const { code, holderName } = certificate;
  const form = await readForm(args.request, correctionForm);
  const pending = (await findPendingCorrection(db, certificate.id)) !== null;
  insist(canAskCorrection({ holderName, status: statusAt(certificate, args.context.now) }, pending));
  if (!form.ok) return unprocessable(form.refused);
  const refusal = await askNameCorrection(holder, code, form.value);
  if (refusal) return unprocessable(refuseForm([{ field: "name", message: refusal.reason }], form.typed));
  return redirect(`/me/certificates/${code}#name`);
}

export default function NameCorrection() {
  const t = useT();
  const { code, name, holderName, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: t("credentials.mine.title"), href: "/me/certificates" },
          { label: name, href: `/me/certificates/${code}` },
          { label: t("credentials.correction.title") },
        ]}
      />
      <PageHeading title={t("credentials.correction.title")} lead={t("credentials.correction.lead")} />
      {verdict.ok ? (
        <CorrectionForm holderName={holderName} refused={answer?.refused} />
      ) : (
        <>
          <Callout tone="gamboge" title={t("credentials.correction.closed")}>
            {reasonText(t, verdict)}
          </Callout>
          <p>
            <LinkButton href={`/me/certificates/${code}`}>{t("credentials.links.back")}</LinkButton>
          </p>
        </>
      )}
    </Page>
  );
}
