CREATE TABLE "event_series" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"title" text NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"series_id" text,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"description" text NOT NULL,
	"mode" text NOT NULL,
	"venue" text,
	"address" text,
	"region_code" text NOT NULL,
	"meeting_link" text,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"capacity" integer,
	"admission" text NOT NULL,
	"registration_opens_at" bigint NOT NULL,
	"registration_closes_at" bigint NOT NULL,
	"offer_minutes" integer NOT NULL,
	"earns_hours" boolean NOT NULL,
	"organizer_name" text NOT NULL,
	"contact" text NOT NULL,
	"sequence" integer NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"published_at" bigint,
	"closed_at" bigint,
	"postponed_at" bigint,
	"cancelled_at" bigint,
	"summarised_at" bigint,
	"archived_at" bigint,
	"form_key" text
);
--> statement-breakpoint
CREATE TABLE "event_session" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"title" text NOT NULL,
	"room" text,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"own_seats" boolean NOT NULL,
	"capacity" integer,
	"earns_hours" boolean NOT NULL,
	"speakers" jsonb NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "event_question" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"hint" text,
	"kind" text NOT NULL,
	"choices" jsonb NOT NULL,
	"required" boolean NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "event_change" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"by_person_id" text,
	"reason" text,
	"changes" jsonb NOT NULL,
	"sequence" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"account" text,
	"code_hash" text NOT NULL,
	"invited_by" text,
	"invited_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	"used_at" bigint,
	"used_by" text
);
--> statement-breakpoint
CREATE TABLE "calendar_secret" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" bigint NOT NULL,
	"revoked_at" bigint,
	"last_read_at" bigint
);
--> statement-breakpoint
CREATE TABLE "seat_book" (
	"unit_id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"next_place" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registration" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"session_id" text,
	"unit_id" text NOT NULL,
	"person_id" text,
	"walk_in_name" text,
	"walk_in_employer" text,
	"walk_in_contact" text,
	"state" text NOT NULL,
	"place" integer NOT NULL,
	"attendance" text NOT NULL,
	"answers" jsonb NOT NULL,
	"pass_code" text,
	"photo_consent_at" bigint,
	"applied_at" bigint NOT NULL,
	"state_at" bigint NOT NULL,
	"offered_until" bigint,
	"decided_by" text,
	"reason" text,
	"outcome" text,
	"outcome_at" bigint,
	"outcome_by" text,
	"form_key" text
);
--> statement-breakpoint
CREATE TABLE "event_reminder" (
	"registration_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "event_reminder_registration_id_kind_pk" PRIMARY KEY("registration_id","kind")
);
--> statement-breakpoint
CREATE TABLE "check_in_desk" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"session_id" text,
	"name" text NOT NULL,
	"opened_by" text,
	"opened_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	"closed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "check_in" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"session_id" text,
	"registration_id" text,
	"read" text,
	"direction" text NOT NULL,
	"how" text NOT NULL,
	"at" bigint NOT NULL,
	"device_at" bigint NOT NULL,
	"received_at" bigint NOT NULL,
	"clock_ahead_ms" integer NOT NULL,
	"desk_id" text,
	"by_person_id" text,
	"verdict" text NOT NULL,
	"duplicate_of_id" text,
	"undone_at" bigint,
	"undone_by" text,
	"undone_reason" text,
	"settled_at" bigint,
	"settled_by" text,
	"settled_how" text,
	"settled_reason" text
);
--> statement-breakpoint
CREATE TABLE "event_material" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"session_id" text,
	"title" text NOT NULL,
	"file_id" text NOT NULL,
	"audience" text NOT NULL,
	"author" text NOT NULL,
	"consented_on" text NOT NULL,
	"released_at" bigint NOT NULL,
	"added_by" text,
	"added_at" bigint NOT NULL,
	"removed_at" bigint,
	"removed_by" text,
	"removed_reason" text
);
--> statement-breakpoint
CREATE TABLE "event_photo" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"file_id" text NOT NULL,
	"caption" text NOT NULL,
	"consent_note" text,
	"added_by" text,
	"added_at" bigint NOT NULL,
	"shown_at" bigint,
	"removed_at" bigint,
	"removed_by" text,
	"removed_reason" text
);
--> statement-breakpoint
CREATE TABLE "event_minutes" (
	"event_id" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"summary" text NOT NULL,
	"saved_by" text,
	"saved_at" bigint NOT NULL,
	"published_at" bigint,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "event_resolution" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"owner" text,
	"due_on" text,
	"done_at" bigint,
	"done_by" text
);
--> statement-breakpoint
CREATE TABLE "feedback_question" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"kind" text NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "feedback_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"answers" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback_given" (
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "feedback_given_event_id_person_id_pk" PRIMARY KEY("event_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "hour_claim" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"day" text NOT NULL,
	"minutes" integer NOT NULL,
	"statement" text NOT NULL,
	"region_code" text NOT NULL,
	"filed_at" bigint NOT NULL,
	"state" text NOT NULL,
	"decided_at" bigint,
	"decided_by" text,
	"minutes_approved" integer,
	"reason" text,
	"form_key" text
);
--> statement-breakpoint
ALTER TABLE "achievement" ADD COLUMN "renewal_hours" double precision;--> statement-breakpoint
ALTER TABLE "achievement" ADD COLUMN "renewal_opens_days" integer;--> statement-breakpoint
ALTER TABLE "hour_entry" ADD COLUMN "checked_by" text;--> statement-breakpoint
ALTER TABLE "hour_entry" ADD COLUMN "checker_id" text;--> statement-breakpoint
ALTER TABLE "hour_entry" ADD COLUMN "provenance" jsonb;--> statement-breakpoint
ALTER TABLE "hour_entry" ADD COLUMN "reverses_id" text;--> statement-breakpoint
ALTER TABLE "hour_entry" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "calendar" text;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "calendar_method" text;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "event_id" text;--> statement-breakpoint
CREATE INDEX "event_series_owner" ON "event_series" USING btree ("owner_kind","owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_slug" ON "event" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "event_form" ON "event" USING btree ("created_by","form_key");--> statement-breakpoint
CREATE INDEX "event_owner" ON "event" USING btree ("owner_kind","owner_id","starts_at");--> statement-breakpoint
CREATE INDEX "event_public" ON "event" USING btree ("starts_at") WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "event_series_member" ON "event" USING btree ("series_id","starts_at");--> statement-breakpoint
CREATE INDEX "event_session_event" ON "event_session" USING btree ("event_id","starts_at");--> statement-breakpoint
CREATE INDEX "event_question_event" ON "event_question" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "event_change_event" ON "event_change" USING btree ("event_id","at");--> statement-breakpoint
CREATE INDEX "event_invitation_event" ON "event_invitation" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_invitation_code" ON "event_invitation" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "event_invitation_account" ON "event_invitation" USING btree ("account");--> statement-breakpoint
CREATE INDEX "event_invitation_person" ON "event_invitation" USING btree ("used_by");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_secret_hash" ON "calendar_secret" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "calendar_secret_person" ON "calendar_secret" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "seat_book_event" ON "seat_book" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_live" ON "registration" USING btree ("unit_id","person_id") WHERE state in ('pending', 'confirmed', 'waitlisted', 'offered');--> statement-breakpoint
CREATE UNIQUE INDEX "registration_pass" ON "registration" USING btree ("pass_code");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_form" ON "registration" USING btree ("unit_id","form_key");--> statement-breakpoint
CREATE INDEX "registration_unit" ON "registration" USING btree ("unit_id","state","place");--> statement-breakpoint
CREATE INDEX "registration_event" ON "registration" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "registration_person" ON "registration" USING btree ("person_id","applied_at");--> statement-breakpoint
CREATE INDEX "registration_offer" ON "registration" USING btree ("offered_until") WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX "check_in_desk_event" ON "check_in_desk" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "check_in_event" ON "check_in" USING btree ("event_id","received_at");--> statement-breakpoint
CREATE INDEX "check_in_registration" ON "check_in" USING btree ("registration_id","at");--> statement-breakpoint
CREATE INDEX "check_in_desk_own" ON "check_in" USING btree ("desk_id");--> statement-breakpoint
CREATE INDEX "event_material_event" ON "event_material" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "event_photo_event" ON "event_photo" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "event_resolution_event" ON "event_resolution" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "feedback_question_event" ON "feedback_question" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "feedback_answer_event" ON "feedback_answer" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "feedback_given_person" ON "feedback_given" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "hour_claim_person" ON "hour_claim" USING btree ("person_id","filed_at");--> statement-breakpoint
CREATE INDEX "hour_claim_region" ON "hour_claim" USING btree ("state","region_code");--> statement-breakpoint
CREATE UNIQUE INDEX "hour_claim_form" ON "hour_claim" USING btree ("person_id","form_key");--> statement-breakpoint
CREATE UNIQUE INDEX "hour_entry_reverses" ON "hour_entry" USING btree ("reverses_id");--> statement-breakpoint
CREATE INDEX "hour_entry_day" ON "hour_entry" USING btree ("person_id","day");