export interface CodeTextProps {
  /** A code of letters and digits; dashes and spaces in it are ignored. */
  code: string;
  /** Characters in a group. */
  group?: number;
  /** As the largest thing of a band, to be typed from. */
  large?: boolean;
}

/** A code in groups of four joined by dashes, in a sans that tells 0 from O, selected whole by one click. */
export function CodeText({ code, group = 4, large }: CodeTextProps) {
  const plain = code.replace(/[\s-]+/g, "");
  const groups: string[] = [];
  for (let i = 0; i < plain.length; i += group) groups.push(plain.slice(i, i + group));
  return (
    <span className="code" data-large={large ? "" : undefined} translate="no">
      {groups.join("-")}
    </span>
  );
}
