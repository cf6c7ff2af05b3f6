import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/awards/cycle/cycle";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { openingForm } from "~/domains/awards/nomination/nomination-forms";
import { nominable, nominateDirector, notYetNominated } from "~/flows/awards/nomination/nominate-director.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireEnterpriseAdministrator } from "~/http/guards.server";
import { actedForEnterprise } from "~/http/named-enterprise.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { refused } from "~/kernel/verdict";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ReasonOr } from "~/routes/reason-or";
import { PageHeading } from "~/ui/shell/page-heading";
import { EnterpriseDesk } from "../desk";
import { NominateForm } from "./nominate-form";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { enterprise } = await actedForEnterprise(args);
  const { locale, now } = args.context;
  const cycle = await getPublicCycle(db, args.params.cycle ?? "");
  const today = isoDayOf(now);
  const directors = (await notYetNominated(db, enterprise.id, cycle.id, today)).flatMap(({ personId, holderName }) =>
    personId === null ? [] : [{ value: personId, label: holderName ?? "" }],
  );
  const takes = canDo("nominate", cycle, now);
  const nobody = (await nominable(db, enterprise.id, today)).length === 0 ? "award.notDirector" : "award.allNominated";
  const verdict = takes.ok && directors.length === 0 ? refused(nobody) : takes;
  const categories = cycle.rules.categories.map(({ id, name }) => ({ value: id, label: name }));
  const title = titleOf(locale, translator(locale)("nominations.firm.newTitle"));
  return json({ enterprise, cycleTitle: cycle.title, directors, categories, verdict, title });
}

export async function action(args: ActionFunctionArgs) {
  const by = requireEnterpriseAdministrator(args);
  const form = await readForm(args.request, openingForm);
  if (!form.ok) return unprocessable(form.refused);
  const { personId, category } = form.value;
  const done = await nominateDirector(by, { cycle: args.params.cycle ?? "", personId, category, formKey: null });
  if (done.ok) return redirect(`/nominations/${done.id}`);
  const field = done.field === "category" ? "category" : "personId";
  return unprocessable(refuseForm([fieldError(field, done)], form.typed));
}

export default function NominationOpening() {
  const t = useT();
  const { enterprise, cycleTitle, directors, categories, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const list = `/enterprise/${enterprise.id}/awards`;
  const crumbs = [
    { label: enterprise.name, href: `/enterprise/${enterprise.id}` },
    { label: t("nominations.firm.title"), href: list },
    { label: t("nominations.firm.newTitle") },
  ];
  return (
    <EnterpriseDesk enterprise={enterprise} crumbs={crumbs}>
      <PageHeading
        title={t("nominations.firm.newTitle")}
        above={cycleTitle}
        lead={verdict.ok ? t("nominations.firm.newLead") : undefined}
      />
      <ReasonOr verdict={verdict}>
        <NominateForm {...{ directors, categories }} back={list} refused={answer?.refused} />
      </ReasonOr>
    </EnterpriseDesk>
  );
}
