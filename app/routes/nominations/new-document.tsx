import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { canWrite } from "~/domains/awards/nomination/can-write";
import { documentForm } from "~/domains/awards/nomination/nomination-forms";
import { addDocument } from "~/flows/awards/nomination/write-nomination.server";
import { countFormTime, formTime, secondsOf } from "~/http/form-time.server";
import { EVIDENCE, readFormWithFiles } from "~/http/form-with-files.server";
import { fieldError, refuseForm, unprocessable } from "~/http/forms.server";
import { handledNomination } from "~/http/named-nomination.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { refused } from "~/kernel/verdict";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ReasonOr } from "~/routes/reason-or";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { FileField } from "~/ui/forms/file-field";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { framedNomination } from "./framed-nomination.server";
import { NominationFrame } from "./nomination-frame";

export const handle = { policy: "signed-in", files: true } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const found = await handledNomination(args);
  const { locale, now } = args.context;
  const [{ frame }, cycle, time] = await Promise.all([
    framedNomination(found, now),
    getCycle(db, found.nomination.cycleId),
    formTime("nomination-document", found.who.personId, args.context),
  ]);
  const title = titleOf(locale, translator(locale)("nominations.exhibits.add"));
  return json({ frame, time, verdict: canWrite(found.nomination, cycle, now), title });
}

export async function action(args: ActionFunctionArgs) {
  const { who, nomination } = await handledNomination(args);
  insist(canWrite(nomination, await getCycle(db, nomination.cycleId), args.context.now));
  const sent = await readFormWithFiles(args, who, documentForm, { name: "files", kinds: EVIDENCE, most: 1 });
  if (!sent.ok) return unprocessable(sent.refused);
  const { value, fileIds, typed } = sent;
  const [fileId] = fileIds;
  const seconds = secondsOf("nomination-document", who.personId, args.context, typed);
  const done = fileId
    ? await addDocument(who, nomination.id, { title: value.title, fileId, seconds })
    : { ...refused("award.documentMissing"), field: "files" };
  if (!done.ok) return unprocessable(refuseForm([fieldError(done.field, done)], typed));
  await countFormTime("nomination-document", who.personId, args.context, typed);
  return redirect(`/nominations/${nomination.id}/exhibits`);
}

const ACCEPTED = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.csv,.txt";

export default function NewDocument() {
  const t = useT();
  const { frame, time, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const back = `/nominations/${frame.id}/exhibits`;
  return (
    <NominationFrame
      of={frame}
      within={[{ label: t("nominations.exhibits.page"), href: back }]}
      here={t("nominations.exhibits.add")}
    >
      <PageHeading title={t("nominations.exhibits.add")} />
      <ReasonOr verdict={verdict}>
        <Form time={time} encType="multipart/form-data" {...told(t, answer?.refused)}>
          <TextField
            name="title"
            label={t("nominations.exhibits.documentTitle")}
            hint={t("nominations.exhibits.documentTitleHint")}
            maxLength={100}
          />
          <FileField
            name="files"
            label={t("nominations.exhibits.file")}
            hint={t("nominations.exhibits.fileHint", { kinds: t("files.evidenceKinds") })}
            accept={ACCEPTED}
          />
          <ActRow>
            <Button full="phone">{t("nominations.exhibits.addAct")}</Button>
            <a href={back}>{t("nominations.writing.cancel")}</a>
          </ActRow>
        </Form>
      </ReasonOr>
    </NominationFrame>
  );
}
