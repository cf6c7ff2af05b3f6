import type { AwardSnapshot, RenewalSnapshot } from "@db/schema/credentials";

/** Everything a certificate shows, as it was when it was issued. Renaming a person or a course later changes nothing here. */
export interface CertificateSnapshot {
  /** Stored form, 12 characters. */
  code: string;
  /** 培训合格证书 or 结业证书. */
  title: string;
  holderName: string;
  employerName: string | null;
  /** Without book-title marks. */
  courseTitle: string;
  /** What was learnt and the holder can do, the middle of one sentence: 能依法办理企业标准自我声明公开. */
  outcome: string;
  /** Academic hours (学时); null leaves them out. */
  hours: number | null;
  score: number;
  maxScore: number;
  cutScore: number;
  /** Renewed by hours: said instead of an exam's score. */
  renewal?: RenewalSnapshot;
  /** A certificate of honour: said instead of course, hours and score. */
  award?: AwardSnapshot;
  /** Calendar day, `YYYY-MM-DD`, Asia/Shanghai. */
  issuedOn: string;
  /** Last day of validity, `YYYY-MM-DD`; null does not expire. */
  expiresOn: string | null;
  issuerName: string;
  /** The text of the seal: around the rim, then its centre or foot. */
  sealLines: string[];
  /** Public check page of this very certificate; printed and in the QR code. */
  verifyUrl: string;
  /** A demonstration bears 演示 and a sample seal. */
  demo: boolean;
}
