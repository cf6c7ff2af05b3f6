import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { coversEnterprise, getCoveredEnterprise } from "~/domains/directory/bureau-scope.server";
import { findEnterprise, findEnterpriseByCode } from "~/domains/directory/enterprise.store.server";
import { canTellApart } from "~/domains/directory/tell-apart.server";
import { foldUscc } from "~/domains/directory/uscc";
import { canMerge, mergeEnterprises, previewMerge } from "~/flows/enterprises/merge-enterprises.server";
import { readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { refused, type Verdict } from "~/kernel/verdict";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { DefinitionList } from "~/ui/show/definition-list";
import { BureauDesk } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

const mergeForm = z.intersection(reasonForm, z.object({ into: z.string().refine(isId, "merge.unknown") }));

export async function loader(args: LoaderFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const from = await getCoveredEnterprise(db, officer, args.params.enterprise ?? "");
  const typed = new URL(args.request.url).searchParams.get("into") ?? "";
  const found = typed === "" ? null : await findEnterpriseByCode(db, foldUscc(typed));
  const into = found && (await coversEnterprise(officer, found)) ? found : null;
  const verdict: Verdict = into ? await canMerge(db, from, into, isoDayOf(args.context.now)) : refused("merge.unknown");
  const firm = ({ id, name, code }: typeof from) => ({ id, name, code });
  const title = titleOf(args.context.locale, translator(args.context.locale)("bureau.merge.title"));
  return json({
    from: firm(from),
    into: verdict.ok && into ? firm(into) : null,
    typed,
    verdict,
    title,
    apart: into && canTellApart(from, into).ok ? firm(into) : null,
    moves: await previewMerge(db, from.id),
  });
}

export async function action(args: ActionFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const from = await getCoveredEnterprise(db, officer, args.params.enterprise ?? "");
  const form = await readForm(args.request, mergeForm);
  if (!form.ok) return unprocessable(form.refused);
  const { into: intoId, reason } = form.value;
  if (!(await findEnterprise(db, intoId))) throw new NotFound("enterprise");
  const merged = await mergeEnterprises(officer, { fromId: from.id, intoId, reason });
  if (!merged.ok)
    return unprocessable(
      refuseForm([{ field: "reason", message: merged.reason, values: merged.values ?? {} }], form.typed),
    );
  return redirect(`/bureau/enterprises/${intoId}`);
}

export default function MergeEnterprise() {
  const t = useT();
  const { from, into, apart, typed, verdict, moves } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const here = `/bureau/enterprises/${from.id}`;
  return (
    <BureauDesk
      crumbs={[
        { label: t("bureau.enterprises.title"), href: "/bureau/enterprises" },
        { label: from.name, href: here },
        { label: t("bureau.merge.title") },
      ]}
    >
      <PageHeading
        title={t("bureau.merge.title")}
        lead={t("bureau.merge.lead", { name: from.name, code: from.code })}
      />
      <Section title={t("bureau.merge.choose")}>
        <Form method="get" action={`${here}/merge`} label={t("bureau.merge.choose")}>
          <TextField
            name="into"
            label={t("bureau.merge.into")}
            hint={t("bureau.merge.intoHint")}
            value={typed}
            maxLength={60}
            width="code"
            act={<Button variant={into ? "outlined" : "filled"}>{t("bureau.merge.look")}</Button>}
          />
        </Form>
        {typed !== "" && !verdict.ok ? <Callout tone="gamboge">{reasonText(t, verdict)}</Callout> : null}
      </Section>
      {into && verdict.ok ? (
        <Section title={t("bureau.merge.preview")}>
          <p>{t("bureau.merge.what", { from: from.name, into: into.name, code: into.code })}</p>
          <DefinitionList
            items={moves.map(({ what, count }) => ({
              term: t(`bureau.merge.moves.${what}`),
              value: t(`bureau.merge.numbers.${what}`, { count }),
            }))}
          />
          {moves.length === 0 ? <p>{t("bureau.merge.nothing")}</p> : null}
          <Form action={`${here}/merge?into=${into.code}`} {...told(t, answer?.refused)}>
            <HiddenField name="into" value={into.id} />
            <TextArea name="reason" label={t("bureau.merge.reason")} hint={t("bureau.merge.reasonHint")} />
            <Button full="phone">{t("bureau.merge.act")}</Button>
          </Form>
        </Section>
      ) : null}
      {apart ? (
        <Section title={t("bureau.apart.ask")}>
          <p>{t("bureau.apart.note", { one: from.name, other: apart.name, code: apart.code })}</p>
          <form method="post" action={`${here}/distinctions`}>
            <input type="hidden" name="other" value={apart.id} />
            <Button variant="outlined" full="phone">
              {t("bureau.apart.act")}
            </Button>
          </form>
        </Section>
      ) : null}
    </BureauDesk>
  );
}
