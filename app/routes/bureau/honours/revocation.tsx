import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getAward } from "~/domains/awards/honour/award.store.server";
import { revocationForm } from "~/domains/awards/honour/honour-forms";
import { canRevokeNow } from "~/domains/awards/honour/keep-award.server";
import { revokeAward } from "~/flows/awards/honour/revoke-award.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { provincesCycle } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { Section } from "~/ui/shell/section";
import { AskedButtons, AskedCycle } from "../awards/cycle/asked-cycle";
import { cycleHref } from "../awards/cycle/desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, cycle } = await provincesCycle(args);
  const award = await getAward(db, cycle.id, args.params.award ?? "");
  const t = translator(args.context.locale);
  const heading = t("honours.revocation.title", { name: award.name ?? t("honours.erased") });
  return json({
    cycle: { slug: cycle.slug, title: cycle.title },
    heading,
    verdict: await canRevokeNow(db, award, by),
    employer: award.employer,
    title: titleOf(args.context.locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await provincesCycle(args);
  const award = await getAward(db, cycle.id, args.params.award ?? "");
  insist(await canRevokeNow(db, award, by));
  const form = await readForm(args.request, revocationForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await revokeAward(by, award.nominationId, form.value.reason, confirmedNames(form.typed));
  if (!done.ok) return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
  return redirect(cycleHref(cycle, "/decision"));
}

export default function AwardRevocation() {
  const t = useT();
  const { cycle, heading, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedCycle cycle={cycle} heading={heading} lead={t("honours.revocation.lead")} verdict={verdict}>
      <Section title={t("honours.decision.what")}>
        <ul className="points">
          <li>{t("honours.revocation.what1")}</li>
          <li>{t("honours.revocation.what2")}</li>
          <li>{t("honours.revocation.what3")}</li>
          <li>{t("honours.revocation.what4")}</li>
        </ul>
      </Section>
      <Form {...told(t, answer?.refused)}>
        <TextArea name="reason" label={t("honours.revocation.reason")} hint={t("honours.revocation.reasonHint")} />
        <AskedButtons cycle={cycle} act={t("honours.revocation.act")} danger />
      </Form>
    </AskedCycle>
  );
}
