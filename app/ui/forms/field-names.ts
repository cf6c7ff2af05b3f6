import { Children, isValidElement, type ReactNode } from "react";

/**
 * The label of each field among these children, by the field's name: whatever carries both as props is one. So a form's
 * summary, which stands before the fields, can say which of them a mistake is about.
 */
export function fieldNames(children: ReactNode): Map<string, string> {
  const names = new Map<string, string>();
  const walk = (nodes: ReactNode): void => {
    Children.forEach(nodes, (node) => {
      if (!isValidElement(node)) return;
      const { name, label, children } = node.props as { name?: unknown; label?: unknown; children?: ReactNode };
      if (typeof name === "string" && typeof label === "string") names.set(name, label);
      walk(children);
    });
  };
  walk(children);
  return names;
}
