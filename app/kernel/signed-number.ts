/** A number with a minus as it is printed, not the hyphen of programs. */
export const signed = (amount: number): string => (amount < 0 ? `−${-amount}` : `${amount}`);
