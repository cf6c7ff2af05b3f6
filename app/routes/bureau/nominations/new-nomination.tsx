import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/awards/cycle/cycle";
import { bureauNominationForm } from "~/domains/awards/nomination/desk-forms";
import { DIRECTORS_FOUND, findCoveredDirectors } from "~/flows/awards/desk/find-directors.server";
import { nominateCovered } from "~/flows/awards/desk/nominate-covered.server";
import { bureauName } from "~/flows/bureau/bureau-overview.server";
import { nominatedCycle } from "~/http/bureaus-nomination.server";
import { formKeyOf } from "~/http/form-key";
import { formTime } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { NominationDesk } from "./desk";
import { DirectorForm } from "./director-form";
import { DirectorSearch } from "./director-search";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { officer, cycle } = await nominatedCycle(args);
  const { locale, now } = args.context;
  const text = (new URL(args.request.url).searchParams.get("q") ?? "").normalize("NFC").trim().slice(0, 80);
  const [found, places, time] = await Promise.all([
    findCoveredDirectors(officer, text, isoDayOf(now)),
    bureauName(officer),
    formTime("nomination", officer.personId, args.context),
  ]);
  const { slug, title: cycleTitle, rules } = cycle;
  return json({
    text,
    places,
    cycle: { slug, title: cycleTitle },
    verdict: canDo("nominate", cycle, now),
    opened: time.opened,
    more: found.length === DIRECTORS_FOUND,
    directors: found.map(({ id, name, firm, place, from }) => ({ id, name, firm, place, from })),
    categories: rules.categories.map(({ id, name }) => ({ id, name })),
    title: titleOf(locale, translator(locale)("nominationDesk.nominate.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { officer, cycle } = await nominatedCycle(args);
  insist(canDo("nominate", cycle, args.context.now));
  const form = await readForm(args.request, bureauNominationForm);
  if (!form.ok) return unprocessable(form.refused);
  const { appointment, category } = form.value;
  const opening = { cycle: cycle.slug, appointment, category, formKey: formKeyOf(form.typed) };
  const opened = await nominateCovered(officer, opening);
  if (opened.ok) return redirect(`/nominations/${opened.id}`);
  return unprocessable(refuseForm([fieldError(opened.field, opened)], form.typed));
}

export default function NewNomination() {
  const t = useT();
  const { text, places, cycle, verdict, directors, categories, opened, more } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const lead = t("nominationDesk.nominate.lead", { places, cycle: cycle.title });
  return (
    <NominationDesk cycle={cycle} crumbs={[{ label: t("nominationDesk.nominate.title") }]}>
      <PageHeading title={t("nominationDesk.nominate.title")} lead={verdict.ok ? lead : undefined} />
      {verdict.ok ? (
        <>
          <DirectorSearch cycle={cycle} text={text} />
          {text === "" && !answer ? null : directors.length === 0 && !answer ? (
            <p>{t("nominationDesk.nominate.none")}</p>
          ) : (
            <Section title={t("nominationDesk.nominate.found")}>
              <DirectorForm directors={directors} categories={categories} opened={opened} refused={answer?.refused} />
              {more ? <p className="note">{t("nominationDesk.nominate.more", { count: directors.length })}</p> : null}
            </Section>
          )}
        </>
      ) : (
        <Callout tone="gamboge" title={t("nominationDesk.nominate.closed")}>
          {reasonText(t, verdict)}
        </Callout>
      )}
    </NominationDesk>
  );
}
