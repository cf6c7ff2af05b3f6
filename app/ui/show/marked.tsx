import { each } from "../each";

/** A text in pieces, with those marked that were looked for. */
export const Marked = ({ pieces }: { pieces: readonly { text: string; marked: boolean }[] }) => (
  <>{each(pieces, ({ text, marked }) => (marked ? <mark>{text}</mark> : <span>{text}</span>))}</>
);
