CREATE TABLE "glossary_term" (
	"slug" text PRIMARY KEY NOT NULL,
	"term" text NOT NULL,
	"english" text NOT NULL,
	"definition" text NOT NULL,
	"source" text NOT NULL,
	"also" jsonb NOT NULL,
	"lessons" jsonb NOT NULL,
	"initial" text,
	"published_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_mark" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"course_slug" text NOT NULL,
	"lesson_slug" text NOT NULL,
	"section" text NOT NULL,
	"course_version_id" text NOT NULL,
	"digest" text NOT NULL,
	"bookmarked_at" bigint,
	"note" text,
	"noted_at" bigint,
	"kept_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mistake_report" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"place" text NOT NULL,
	"version_id" text NOT NULL,
	"names" jsonb NOT NULL,
	"path" text NOT NULL,
	"kind" text NOT NULL,
	"text" text,
	"person_id" text,
	"at" bigint NOT NULL,
	"taken_at" bigint,
	"taken_by" text,
	"answered_at" bigint,
	"answered_by" text,
	"outcome" text,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "cycle_population" (
	"cycle_id" text PRIMARY KEY NOT NULL,
	"day" text NOT NULL,
	"groups" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_extension" (
	"id" text PRIMARY KEY NOT NULL,
	"notice_id" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text NOT NULL,
	"reason" text NOT NULL,
	"at" bigint NOT NULL,
	"by_person_id" text
);
--> statement-breakpoint
ALTER TABLE "register_entry" ADD COLUMN "checked_on" text;--> statement-breakpoint
ALTER TABLE "nomination" RENAME COLUMN "minutes_used" TO "seconds_used";--> statement-breakpoint
UPDATE "nomination" SET "seconds_used" = "seconds_used" * 60;--> statement-breakpoint
ALTER TABLE "nomination" ADD COLUMN "officer_fields" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "nomination" ADD COLUMN "officer_seconds" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "nomination_step" ADD COLUMN "items" jsonb;--> statement-breakpoint
ALTER TABLE "declared_tie" ADD COLUMN "about_account" text;--> statement-breakpoint
ALTER TABLE "declared_tie" ADD COLUMN "withdrawn_at" bigint;--> statement-breakpoint
ALTER TABLE "declared_tie" ADD COLUMN "withdrawn_by" text;--> statement-breakpoint
ALTER TABLE "declared_tie" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "blind_dossier" ADD COLUMN "nonce" text;--> statement-breakpoint
ALTER TABLE "blind_dossier" ADD COLUMN "commitment" text;--> statement-breakpoint
ALTER TABLE "public_notice" ADD COLUMN "opened_hash" text;--> statement-breakpoint
ALTER TABLE "public_notice" ADD COLUMN "checked_against" text;--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "consequence" text;--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "consequence_at" bigint;--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "consequence_by" text;--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_mark_place" ON "lesson_mark" USING btree ("person_id","course_slug","lesson_slug","section");--> statement-breakpoint
CREATE INDEX "mistake_report_place" ON "mistake_report" USING btree ("place");--> statement-breakpoint
CREATE INDEX "mistake_report_person" ON "mistake_report" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "mistake_report_waiting" ON "mistake_report" USING btree ("answered_at","at");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_extension_day" ON "notice_extension" USING btree ("notice_id","until_day");--> statement-breakpoint
DROP INDEX "nomination_person";--> statement-breakpoint
CREATE UNIQUE INDEX "nomination_person" ON "nomination" USING btree ("cycle_id","person_id") WHERE submitted_at is not null and state <> 'withdrawn';