import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { shareCertificate } from "~/domains/credentials/share-certificate.server";
import { shareLinkForm } from "~/domains/credentials/share-link";
import { readForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import { ownCertificate } from "~/http/named-certificate.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { type Made, MadeLink } from "./made-link";
import { ShareForm } from "./share-form";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { code, snapshot } = await ownCertificate(requirePerson(args), args.params.code);
  const { locale } = args.context;
  const title = titleOf(locale, translator(locale)("credentials.links.title"));
  return json({ code, name: snapshot.title, title });
}

export async function action(args: ActionFunctionArgs) {
  const holder = requirePerson(args);
  const { code } = await ownCertificate(holder, args.params.code);
  const form = await readForm(args.request, shareLinkForm);
  if (!form.ok) return unprocessable(form.refused, { made: null });
  const { token, expiresAt } = await shareCertificate(holder, code, form.value.days);
  return json({ refused: null, made: { address: `${config.origin}/shared/${token}`, expiresAt } });
}

/** The form, or the link just made: it is shown this once. */
export default function ShareLinks() {
  const t = useT();
  const { code, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused: unknown; made: Made | null } | undefined;
  const made = answer?.made;
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: t("credentials.mine.title"), href: "/me/certificates" },
          { label: name, href: `/me/certificates/${code}` },
          { label: t("credentials.links.link") },
        ]}
      />
      {made ? (
        <MadeLink code={code} made={made} />
      ) : (
        <>
          <PageHeading title={t("credentials.links.title")} />
          <ShareForm code={code} refused={answer?.refused} />
        </>
      )}
    </Page>
  );
}
