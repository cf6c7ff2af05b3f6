import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { demoCertificateCode } from "~/domains/credentials/demo-code.server";
import { addressOfTyped } from "~/domains/credentials/typed-code";
import { refuseForm } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Band } from "~/ui/shell/band";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { VerifyForm } from "./verify-form";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get("code");
  const address = addressOfTyped(typed ?? "");
  if (address) throw redirect(`/verify/${address}`, 303);
  const refused = typed === null ? null : refuseForm([{ field: "code", message: "certificate.codeMissing" }], {});
  return json(
    {
      refused,
      example: await demoCertificateCode(context.now),
      origin: config.origin,
      title: titleOf(context.locale, translator(context.locale)("credentials.verify.title")),
    },
    { status: refused ? 422 : 200 },
  );
}

const tells = [1, 2, 3] as const;

export default function Verify() {
  const t = useT();
  const { refused, example, origin } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <PageHeading
        title={[t("credentials.verify.title1"), t("credentials.verify.title2")]}
        lead={t("credentials.verify.lead")}
      />
      <Band>
        <VerifyForm refused={refused} example={example} />
      </Band>
      <Section title={t("credentials.verify.tellsTitle")}>
        <RowList>
          {tells.map((n) => (
            <Row key={n} level={0} weight="plain" title={t(`credentials.verify.tells${n}`)} />
          ))}
        </RowList>
        <p className="note">{t("credentials.verify.tells4")}</p>
      </Section>
      <Section title={t("credentials.verify.paperTitle")}>
        <RowList ordered>
          {tells.map((n) => (
            <Row key={n} level={0} weight="plain" title={t(`credentials.verify.paper${n}`, { origin })} />
          ))}
        </RowList>
      </Section>
    </Page>
  );
}
