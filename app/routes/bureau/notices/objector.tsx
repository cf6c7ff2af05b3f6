import type { OpenedObjection } from "~/flows/awards/notice/objections/objection-views.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { FileList } from "~/ui/show/file-list";

interface ObjectorProps {
  objector: NonNullable<OpenedObjection["objector"]>;
  byMail: boolean;
}

/** Who objected, how she is reached, what she says and brings. */
export function Objector({ objector, byMail }: ObjectorProps) {
  const t = useT();
  const locale = useLocale();
  const { party, name, contactPerson, contact, statement, files, forgottenAt } = objector;
  if (name === null)
    return (
      <Section title={t("noticeDesk.one.objector")}>
        <p>
          {forgottenAt === null
            ? t("noticeDesk.one.erased")
            : t("noticeDesk.one.forgotten", { day: formatDay(forgottenAt, locale) })}
        </p>
      </Section>
    );
  return (
    <>
      <Section title={t("noticeDesk.one.objector")}>
        <DefinitionList
          items={[
            { term: t("noticeDesk.one.party"), value: t(`noticeDesk.one.${party}`) },
            { term: t(party === "unit" ? "noticeDesk.one.unitName" : "noticeDesk.one.name"), value: name },
            { term: t("noticeDesk.one.contactPerson"), value: contactPerson },
            {
              term: t("noticeDesk.one.contact"),
              value: contact,
              ...(!byMail && { note: t("noticeDesk.one.call") }),
            },
          ]}
        />
      </Section>
      <Section title={t("noticeDesk.one.statement")}>
        <p className="lines">{statement}</p>
      </Section>
      <Section title={t("noticeDesk.one.files")}>
        {files.length === 0 ? <p>{t("noticeDesk.one.noFiles")}</p> : <FileList files={files} />}
      </Section>
    </>
  );
}
