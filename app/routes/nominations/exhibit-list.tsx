import type { ReactNode } from "react";
import { exhibitKey, type PartKey } from "~/domains/awards/nomination/correction-parts";
import type { ExhibitView } from "~/flows/awards/nomination/exhibit-views.server";
import { type ExhibitWords, exhibitWords, titledExhibit } from "~/flows/awards/words/exhibit-words";
import { useLocale, useT } from "~/i18n/context";
import { FileList } from "~/ui/show/file-list";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import type { CorrectionNoteProps } from "./correction-note";
import { ownRecordPage } from "./own-record-pages";

export interface ExhibitListProps {
  exhibits: readonly ExhibitView[];
  /** The reader is the nominee: the records are her own pages. */
  own: boolean;
  /** Says of each whether it is let go; left out where that was not asked yet. */
  forwards?: boolean;
  /** What was returned to be put right: said beside each. */
  returned?: CorrectionNoteProps["returned"];
  actOf?: (exhibit: ExhibitView, title: string) => ReactNode;
}

/** Exhibits, each with what it is, where it comes from, and who checked it. */
export function ExhibitList({ exhibits, own, forwards, returned = null, actOf }: ExhibitListProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList>
      {exhibits.map((one) => {
        const words = exhibitWords(t, locale, one);
        const title = titledExhibit(t, words);
        const href = own ? ownRecordPage(one.kind, one.ref) : undefined;
        const goes = one.forward === null ? "notAsked" : one.forward ? "forward" : "keep";
        return (
          <Row
            key={one.id}
            title={title}
            {...(href && { href })}
            state={<SourceMark words={words} checked={one.source === "checked"} />}
            meta={[
              ...(returned?.items.some(({ key }) => key === exhibitKey(one.id))
                ? [<CorrectionWords key="correction" returned={returned} id={exhibitKey(one.id)} />]
                : []),
              ...(words.details.length > 0 ? [words.details.join(locale === "en" ? "; " : "；")] : []),
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

/** In a row, what is wrong with the exhibit; a list of what is wrong leads here. */
function CorrectionWords({ returned, id }: { returned: NonNullable<CorrectionNoteProps["returned"]>; id: PartKey }) {
  const t = useT();
  const item = returned.items.find(({ key }) => key === id);
  const words = t("nominations.one.correctionHere", { words: item?.words ?? "" });
  return (
    <span id={id}>
      <State kind="attention" icon="warning" word={<span className="kept-lines">{words}</span>} />
    </span>
  );
}

/** Whether the platform holds the record, and who checked it; or that the nominee says so. */
const SourceMark = ({ words: { mark, checkedBy }, checked }: { words: ExhibitWords; checked: boolean }) => (
  <State kind={checked ? "ok" : "plain"} word={mark} detail={checkedBy ?? undefined} />
);
