import type { ReactNode } from "react";
import { useField } from "./form-context";
import { TextArea } from "./text-area";
import { Tick } from "./tick";

export interface MarkedWordsProps {
  /** Of the words. */
  name: string;
  /** What is marked: 主要事迹. */
  label: ReactNode;
  hint?: ReactNode;
  /** Of the tick, shared by all of a group, and what it sends. */
  mark: { name: string; value: string; id: string };
  /** Label of the words. */
  wordsLabel: string;
  maxLength?: number;
  /** Only what is marked is written. */
  optional: true;
}

/** Something that may be marked, and below it, once it is, words about it. A browser that cannot hide them shows them always. */
export function MarkedWords({ name, label, hint, mark, wordsLabel, maxLength }: MarkedWordsProps) {
  const ticked = useField(mark.name).values?.includes(mark.value) ?? false;
  return (
    <div className="marked-words">
      <Tick
        type="checkbox"
        id={mark.id}
        name={mark.name}
        value={mark.value}
        label={label}
        hint={hint}
        checked={ticked}
      />
      <TextArea name={name} label={wordsLabel} rows={3} maxLength={maxLength} />
    </div>
  );
}
