import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { publicationForm } from "~/domains/awards/nomination/nomination-forms";
import { canTakeAnyBack, canTakeBack, TAKEN_BACK } from "~/domains/awards/nomination/publication";
import { withdrawPublication } from "~/flows/awards/nomination/withdraw-publication.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { handledNomination } from "~/http/named-nomination.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist, NotFound } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { Form } from "~/ui/forms/form";
import { Section } from "~/ui/shell/section";
import { AskedNomination } from "./asked-nomination";
import { framedNomination } from "./framed-nomination.server";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** What was agreed to is the nominee's, and so is taking it back. */
async function nominated(args: LoaderFunctionArgs) {
  const found = await handledNomination(args);
  if (!found.hands.includes("nominee")) throw new NotFound("nomination");
  return found;
}

export async function loader(args: LoaderFunctionArgs) {
  const found = await nominated(args);
  const { locale, now } = args.context;
  const { frame } = await framedNomination(found, now);
  return json({
    frame,
    open: TAKEN_BACK.filter((what) => canTakeBack(what, found.nomination).ok),
    verdict: canTakeAnyBack(found.nomination),
    title: titleOf(locale, translator(locale)("nominations.publication.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { who, nomination } = await nominated(args);
  const form = await readForm(args.request, publicationForm);
  insist(canTakeAnyBack(nomination));
  if (!form.ok) return unprocessable(form.refused);
  await withdrawPublication(who, nomination.id, form.value.what);
  return redirect(`/nominations/${nomination.id}`);
}

/** What she takes back, what follows from it and for whom, and what is not taken back this way. */
export default function PublicationWithdrawal() {
  const t = useT();
  const { frame, open, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedNomination
      of={frame}
      heading={t("nominations.publication.title")}
      lead={t("nominations.publication.lead")}
      verdict={verdict}
    >
      <Form {...told(t, answer?.refused)}>
        <CheckboxGroup
          name="what"
          label={t("nominations.publication.what")}
          options={open.map((what) => ({
            value: what,
            label: t(`nominations.publication.parts.${what}`),
            hint: t(`nominations.publication.follows.${what}`),
          }))}
        />
        <Section title={t("nominations.publication.besides")} size="small">
          <ul>
            <li>{t("nominations.publication.archive")}</li>
            <li>{t("nominations.publication.copies")}</li>
            <li>{t("nominations.publication.officers")}</li>
            <li>{t("nominations.publication.again")}</li>
          </ul>
          <p className="note">{t("nominations.publication.chosenName")}</p>
        </Section>
        <ActRow>
          <Button variant="danger" full="phone">
            {t("nominations.publication.act")}
          </Button>
          <a href={`/nominations/${frame.id}`}>{t("nominations.writing.cancel")}</a>
        </ActRow>
      </Form>
    </AskedNomination>
  );
}
