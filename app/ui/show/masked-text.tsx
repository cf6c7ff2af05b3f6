import { each } from "../each";
import { HiddenText } from "./hidden-text";

export interface MaskedTextProps {
  pieces: readonly { text: string; hidden: boolean }[];
  /** Said before each hidden piece to who cannot see its look; with it the pieces are what was written, without it what is read instead. */
  sign?: string;
}

/** A text with parts that some do not see: as small tokens in their place, or struck where it was written. */
export const MaskedText = ({ pieces, sign }: MaskedTextProps) => (
  <p className="blind-written">
    {each(pieces, ({ text, hidden }) =>
      !hidden ? (
        <span>{text}</span>
      ) : sign === undefined ? (
        <span className="masked">{text}</span>
      ) : (
        <mark className="written-hidden">
          <HiddenText>{sign}</HiddenText>
          {text}
        </mark>
      ),
    )}
  </p>
);
