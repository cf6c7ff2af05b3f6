import type { ReactNode } from "react";

export interface RoomLayoutProps {
  /** The nomination without names. */
  dossier: ReactNode;
  /** The rubric; on desks it stays beside the dossier while that is read. */
  rubric: ReactNode;
  /** On phones, under the thumb: from one to the other. */
  jump: { dossierLink: ReactNode; rubricLink: ReactNode; label: string };
}

/** The jury room: the dossier left, the rubric right; on phones one after the other. */
export const RoomLayout = ({ dossier, rubric, jump }: RoomLayoutProps) => (
  <div className="jury" data-island="juror-room">
    <article className="jury-dossier" id="dossier" tabIndex={-1}>
      {dossier}
    </article>
    <aside className="jury-rubric" id="rubric" tabIndex={-1}>
      {rubric}
    </aside>
    <nav className="jury-jump" aria-label={jump.label}>
      <a href="#dossier">{jump.dossierLink}</a>
      <a href="#rubric">{jump.rubricLink}</a>
    </nav>
  </div>
);
