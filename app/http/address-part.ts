/** A part of an address as it was named, to lead to: any sign may stand in it, and a header takes only some (RFC 9110 5.5). */
export const addressPart = (named: string | undefined): string => encodeURIComponent(named ?? "");
