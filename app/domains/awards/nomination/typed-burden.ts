/** The burden of a form (product.md: 不增加负担): how many of its fields somebody typed anew. Counted from what changed, never told by the browser. */
export function typedFields(before: Record<string, unknown>, after: Record<string, unknown>): number {
  const told = (value: unknown) => JSON.stringify(value ?? "");
  return Object.keys(after).filter((name) => told(after[name]) !== told(before[name]) && !empty(after[name])).length;
}

const empty = (value: unknown): boolean => value === "" || (Array.isArray(value) && value.length === 0);
