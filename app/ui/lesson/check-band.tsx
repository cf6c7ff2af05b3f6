import type { ReactNode } from "react";

export interface CheckBandProps {
  id: string;
  /** 检查2，单选. */
  place: ReactNode;
  /** 答错不扣分，可再答. */
  rule?: ReactNode;
  stem: ReactNode;
  /** A form with ChoiceList (its legend hidden), Feedback and acts. */
  children: ReactNode;
}

/** A check inside a lesson: the band of the page, in the column of the text. */
export const CheckBand = ({ id, place, rule, stem, children }: CheckBandProps) => (
  <section className="band check" data-tone="tile" id={id} aria-labelledby={`${id}-stem`}>
    <div className="check-place">
      <p>{place}</p>
      {rule ? <p>{rule}</p> : null}
    </div>
    <h3 className="check-stem" id={`${id}-stem`}>
      {stem}
    </h3>
    {children}
  </section>
);
