const LONG = "有限责任公司";
const SHORT = "有限公司";

/** 有限责任公司 and 有限公司 are one form of company, written out or not; 股份有限公司 is another. */
const oneForm = (nameKey: string): string =>
  nameKey.endsWith(LONG) ? nameKey.slice(0, -LONG.length) + SHORT : nameKey;

/** The folded names under which the firm of this folded name may stand a second time, its own among them. */
export function alikeNames(nameKey: string): string[] {
  const short = oneForm(nameKey);
  if (!short.endsWith(SHORT) || short.endsWith(`股份${SHORT}`)) return [nameKey];
  return [short, short.slice(0, -SHORT.length) + LONG];
}

export interface NamedFirm {
  id: string;
  nameKey: string;
  addedAt: number;
}

/**
 * Firms that may have been entered twice: the same name but for signs, brackets, width and the way its form is written. Each later
 * one stands with the one entered first that it was not told apart from.
 */
export function likelyDuplicates<F extends NamedFirm>(
  firms: readonly F[],
  toldApart: (one: F, other: F) => boolean = () => false,
): { first: F; later: F }[] {
  const byName = new Map<string, F[]>();
  for (const firm of firms) {
    const [name] = alikeNames(firm.nameKey) as [string];
    byName.set(name, [...(byName.get(name) ?? []), firm]);
  }
  return [...byName.values()].flatMap((alike) => {
    const inOrder = alike.sort((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
    return inOrder.flatMap((later, i) => {
      const first = inOrder.slice(0, i).find((one) => !toldApart(one, later));
      return first ? [{ first, later }] : [];
    });
  });
}
