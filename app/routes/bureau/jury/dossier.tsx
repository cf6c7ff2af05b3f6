import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { hiddenWordsForm, leakForm } from "~/domains/awards/jury/desk-forms";
import { canHideMore } from "~/domains/awards/jury/dossier/hide-more";
import type { BureauOfficer } from "~/domains/people/proof";
import { hideMoreInDossier } from "~/flows/awards/jury/dossiers/hide-more.server";
import { lookAtDossier } from "~/flows/awards/jury/dossiers/make-dossiers.server";
import { dossierLook } from "~/flows/awards/jury-desk/dossier-look.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { cycleRun, cycleToRun } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { State } from "~/ui/show/state";
import { JuryPage, juryHref } from "./desk";
import { DossierHiding } from "./dossier-hiding";
import { DossierLooking } from "./dossier-looking";
import { DossierReviews } from "./dossier-reviews";
import { LookExhibits } from "./look-exhibits";
import { LookFlags } from "./look-flags";
import { LookTexts } from "./look-texts";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, own } = await cycleToRun(args);
  const { locale, now } = args.context;
  const look = await dossierLook(cycle, args.params.alias ?? "", { locale, now });
  const heading = translator(locale)("juryDesk.look.title", { number: look.number });
  const asked = new URL(args.request.url).searchParams;
  return json({
    cycle: {
      slug: cycle.slug,
      title: cycle.title,
      reviewsEach: cycle.rules.scoring.jurors,
      sealed: cycle.sealedAt !== null,
    },
    look,
    own,
    heading,
    done: asked.get("done"),
    title: titleOf(locale, heading),
  });
}

/** Hides more words; what was confirmed is to be confirmed again. Once jurors read, see `hide`. */
export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await cycleRun(args);
  const { alias = "" } = args.params;
  if (cycle.reviewingAt !== null) return hide(args, by, cycle);
  insist(canDo("start-review", cycle, args.context.now));
  const form = await readForm(args.request, hiddenWordsForm);
  if (!form.ok) return unprocessable(form.refused);
  await lookAtDossier(by, cycle.slug, alias, { alsoHidden: form.value.words, done: false });
  return redirect(juryHref(cycle, `/dossiers/${alias}`));
}

/** While jurors read: only ever more. */
async function hide(args: ActionFunctionArgs, by: BureauOfficer, cycle: Cycle) {
  const { alias = "" } = args.params;
  insist(canHideMore(cycle, args.context.now));
  const form = await readForm(args.request, leakForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await hideMoreInDossier(by, cycle.slug, alias, form.value);
  if (done.ok) return redirect(juryHref(cycle, `/dossiers/${alias}?done=hidden`));
  return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
}

export default function BlindDossier() {
  const t = useT();
  const { cycle, look, own, heading, done } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const { changeable, lookedAt, withdrawn } = look;
  const looked = lookedAt !== null;
  return (
    <JuryPage cycle={cycle} crumbs={[{ label: t("juryDesk.number", { number: look.number }) }]}>
      <PageHeading
        title={heading}
        above={look.category}
        lead={t(changeable ? "juryDesk.look.lead" : "juryDesk.look.leadReading")}
      >
        {changeable ? (
          <State
            size="large"
            kind={looked ? "ok" : "attention"}
            word={t(looked ? "juryDesk.look.looked" : "juryDesk.look.unlooked")}
          />
        ) : null}
      </PageHeading>
      {withdrawn ? <Callout tone="gamboge">{t("juryDesk.look.withdrawn")}</Callout> : null}
      {done === "changed" && !looked ? (
        <Callout tone="gamboge" role="status">
          {t("juryDesk.look.changed")}
        </Callout>
      ) : null}
      {done === "hidden" ? (
        <Callout tone="bamboo" role="status">
          {t("juryDesk.look.moreDone")}
        </Callout>
      ) : null}
      <DossierReviews cycle={cycle} look={look} done={done} />
      {changeable ? <LookFlags flags={look.flags} /> : null}
      <LookTexts texts={look.texts} beside={changeable} />
      <LookExhibits exhibits={look.exhibits} beside={changeable} />
      {changeable && !own.ok ? <Callout tone="gamboge">{reasonText(t, own)}</Callout> : null}
      {changeable && own.ok && !withdrawn ? (
        <DossierLooking cycle={cycle} look={look} refused={answer?.refused} />
      ) : null}
      {look.hideable && own.ok && !withdrawn ? (
        <DossierHiding cycle={cycle} look={look} refused={answer?.refused} />
      ) : null}
    </JuryPage>
  );
}
