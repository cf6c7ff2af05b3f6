// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as blocks loses its own roles in some browsers
import type { ShownExhibit } from "~/flows/awards/juror-room/blind-exhibit";
import { useT } from "~/i18n/context";
import { HiddenText } from "~/ui/show/hidden-text";
import { State } from "~/ui/show/state";
import { BlindPieces } from "./blind-text";

export interface RoomExhibitsProps {
  exhibits: readonly ShownExhibit[];
  /** Places that her reasons cite. */
  cited: readonly number[];
}

/** 证1, 证2 …: what each is, what is known of it, who checked it. Those that her reasons cite are tinted. */
export function RoomExhibits({ exhibits, cited }: RoomExhibitsProps) {
  const t = useT();
  if (exhibits.length === 0) return <p>{t("juror.room.exhibitsNone")}</p>;
  const heads = [t("juror.room.columnPlace"), t("juror.room.columnWhat"), t("juror.room.columnChecked")];
  return (
    <div className="exhibits">
      <table className="table" role="table">
        <caption className="vh">{t("juror.room.exhibits")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {exhibits.map((one) => (
            <ExhibitRow key={one.place} exhibit={one} cited={cited.includes(one.place)} heads={heads} />
          ))}
        </tbody>
      </table>
      <p className="note">{t("juror.room.citedNote")}</p>
    </div>
  );
}

function ExhibitRow({ exhibit, cited, heads }: { exhibit: ShownExhibit; cited: boolean; heads: readonly string[] }) {
  const t = useT();
  const { place, name, kind, title, lines, checked, mark, paper, withheld } = exhibit;
  return (
    <tr role="row" id={`exhibit-${place}`} data-place={place} data-cited={cited ? "" : undefined}>
      <th scope="row" role="rowheader" data-tight="" data-label={heads[0]}>
        {name}
        <HiddenText>{cited ? ` ${t("juror.room.citedPlace")}` : ""}</HiddenText>
      </th>
      <td role="cell" data-label={heads[1]}>
        <span>
          {title.length > 0 ? t("juror.exhibit.titled", { kind }) : kind}
          <BlindPieces pieces={title} />
        </span>
        {lines.map((line) => (
          <span key={line} className="facts-note">
            {line}
          </span>
        ))}
        {paper ? (
          <span className="facts-note">
            <a href={paper}>{t("juror.room.paper")}</a>
          </span>
        ) : null}
        {withheld ? <span className="facts-note">{t(`juror.room.withheld.${withheld}`)}</span> : null}
      </td>
      <td role="cell" data-label={heads[2]}>
        <State kind={checked ? "ok" : "attention"} word={mark} {...(!checked && { icon: "info" as const })} />
      </td>
    </tr>
  );
}
