import type { Mirror } from "../catalogue";
import type { hoursPrint as zh } from "../zh-CN/hours-print";

/** The transcript is printed in Chinese only; this mirrors the keys. */
export const hoursPrint: Mirror<typeof zh> = {
  title: "Transcript of hours",
  demo: "A demonstration; it certifies nobody’s learning",
  name: "Name",
  employer: "Employer",
  period: "Period",
  periodValue: "{{from}} to {{to}}",
  certificate: "Certificate",
  certificateValue: "{{course}}, code {{code}}, {{status}}",
  total: "Hours in all",
  totalValue: "{{hours}} hours ({{minutes}} minutes, {{length}} minutes an hour)",
  required: "Needed to renew",
  requiredValue: "{{hours}} hours, {{state}}",
  enough: "reached",
  short: "{{missing}} to go",
  entries: "Entries",
  none: "No hours in this period.",
  sums: "By kind",
  sum: "{{hours}} hours ({{minutes}} minutes)",
  entry: "{{title}}, {{minutes}} minutes ({{source}}, {{checker}})",
  correction: "Correction of {{title}}, less {{minutes}} minutes ({{why}}, {{checker}})",
  correctionPlus: "Correction of {{title}}, plus {{minutes}} minutes ({{why}}, {{checker}})",
  noReason: "counted anew",
  verify: "Check the certificate",
  verifyText: "Scan the code or open {{url}} to check certificate {{code}} and its status.",
  verifyAlt: "QR code of {{url}}",
  issued: "Made on",
  note: "Made from the ledger of hours of the academy and downloaded by its holder; it lists only hours that were checked. It is no certificate and judges no ability. The ledger counts: download it again after a correction.",
  foot: "{{name}}, transcript of hours, sheet {{sheet}} of {{of}}",
};
