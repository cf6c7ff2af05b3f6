/**
 * The Content-Disposition of a file to keep (RFC 6266): the name in UTF-8 as RFC 5987 wants it, and a plain one for
 * programs that cannot read that. Signs that file systems refuse become a dash.
 */
export function attachment(name: string, plainName: string): string {
  const safe = name.replace(/[\u0000-\u001f\u007f"*/:<>?\\|]+/g, "-").replace(/^\.+/, "");
  const encoded = encodeURIComponent(safe.replace(/\p{Cs}/gu, "")).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const plain = plainName.replace(/[^\w.-]+/g, "-");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
