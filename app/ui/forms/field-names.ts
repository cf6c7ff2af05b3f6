import { Children, isValidElement, type ReactNode } from "react";

interface NamedField {
  name: string;
  label: string;
  optional: boolean;
}

/** The fields among these children: whatever carries a name and a label as props is one. */
function fieldsOf(children: ReactNode): NamedField[] {
  const fields: NamedField[] = [];
  const walk = (nodes: ReactNode): void => {
    Children.forEach(nodes, (node) => {
      if (!isValidElement(node)) return;
      const { name, label, optional, children } = node.props as Partial<Record<string, unknown>> & {
        children?: ReactNode;
      };
      if (typeof name === "string" && typeof label === "string")
        fields.push({ name, label, optional: optional === true });
      walk(children);
    });
  };
  walk(children);
  return fields;
}

/** Labels by name. So a form's summary, which stands before the fields, can say which of them a mistake is about. */
export const fieldNames = (children: ReactNode): Map<string, string> =>
  new Map(fieldsOf(children).map(({ name, label }) => [name, label]));

/** How many there are, and how many of them may be left empty. */
export function countFields(children: ReactNode): { all: number; optional: number } {
  const fields = fieldsOf(children);
  return { all: fields.length, optional: fields.filter(({ optional }) => optional).length };
}
