import type { ReactNode } from "react";
import type { ExhibitView } from "~/flows/awards/exhibit-views.server";
import { useLocale, useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { FileList } from "~/ui/show/file-list";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { exhibitWords, recordAddress } from "./exhibit-words";

export interface ExhibitListProps {
  exhibits: readonly ExhibitView[];
  /** The reader is the nominee: the records are her own pages. */
  own: boolean;
  /** Says of each whether it is let go; left out where that was not asked yet. */
  forwards?: boolean;
  actOf?: (exhibit: ExhibitView, title: string) => ReactNode;
}

/** Exhibits, each with what it is, where it comes from, and who checked it. */
export function ExhibitList({ exhibits, own, forwards, actOf }: ExhibitListProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList>
      {exhibits.map((one) => {
        const { title, lines } = exhibitWords(t, locale, one);
        const href = own ? recordAddress(one) : undefined;
        const kind = t(`nominations.exhibits.kinds.${one.kind}` as TextKey);
        const goes = one.forward === null ? "notAsked" : one.forward ? "forward" : "keep";
        return (
          <Row
            key={one.id}
            title={title}
            {...(href && { href })}
            state={<SourceMark exhibit={one} />}
            meta={[
              [kind, ...lines].join(locale === "en" ? "; " : "；"),
              ...(one.file ? [<FileList key="file" files={[one.file]} />] : []),
            ]}
            {...(forwards && { fact: t(`nominations.exhibits.${goes}`) })}
            act={actOf?.(one, title)}
          />
        );
      })}
    </RowList>
  );
}

/** Whether the platform holds the record, and who checked it; or that the nominee says so. */
export function SourceMark({ exhibit: { source, checkedBy } }: { exhibit: Pick<ExhibitView, "source" | "checkedBy"> }) {
  const t = useT();
  if (source === "stated") return <State kind="plain" word={t("nominations.exhibits.stated")} />;
  const by = checkedBy === null ? undefined : t(`nominations.exhibits.checkedBy.${checkedBy}` as TextKey);
  return <State kind="ok" word={t("nominations.exhibits.checked")} detail={by} />;
}
