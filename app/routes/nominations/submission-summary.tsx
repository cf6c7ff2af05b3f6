import type { NominationView } from "~/flows/awards/nomination/nomination-view.server";
import { useT } from "~/i18n/context";
import { DefinitionList } from "~/ui/show/definition-list";

/** What would be handed in, and to whom it goes first. */
export function SubmissionSummary({ nomination, desk }: { nomination: NominationView; desk: string | null }) {
  const t = useT();
  const { category, deeds, summary, exhibits, kept } = nomination;
  const goes = exhibits.filter(({ forward }) => forward === true).length;
  const length = (text: string) => t("nominations.submission.length", { count: [...text].length });
  return (
    <DefinitionList
      items={[
        { term: t("nominations.submission.category"), value: category.name },
        { term: t("nominations.submission.deeds"), value: length(deeds) },
        { term: t("nominations.submission.summary"), value: length(summary) },
        {
          term: t("nominations.submission.exhibits"),
          value: t("nominations.submission.exhibitsValue", { count: goes, kept: exhibits.length - goes + kept }),
        },
        desk !== null && {
          term: t("nominations.submission.desk"),
          value: t("nominations.submission.bureau", { place: desk }),
        },
      ]}
    />
  );
}
