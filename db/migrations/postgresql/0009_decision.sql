CREATE TABLE "award_meeting" (
	"id" text PRIMARY KEY NOT NULL,
	"cycle_id" text NOT NULL,
	"number" integer NOT NULL,
	"held_on" text,
	"place" text NOT NULL,
	"chair" text NOT NULL,
	"present" jsonb NOT NULL,
	"minutes" text NOT NULL,
	"panel_orders" jsonb NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"closed_at" bigint,
	"closed_by" text
);
--> statement-breakpoint
CREATE TABLE "meeting_word" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"nomination" text NOT NULL,
	"chosen" boolean NOT NULL,
	"reason" text NOT NULL,
	"veto_kind" text,
	"veto_source" text NOT NULL,
	"votes_for" integer,
	"votes_against" integer,
	"abstained" integer
);
--> statement-breakpoint
CREATE TABLE "public_notice" (
	"id" text PRIMARY KEY NOT NULL,
	"cycle_id" text NOT NULL,
	"number" integer NOT NULL,
	"meeting_id" text NOT NULL,
	"list" jsonb,
	"list_hash" text,
	"rule" jsonb,
	"calendar_version" text,
	"provisional" boolean,
	"words" text NOT NULL,
	"correction" text,
	"prepared_by" text,
	"prepared_at" bigint NOT NULL,
	"published_at" bigint,
	"published_by" text,
	"last_day" text,
	"ends_at" bigint,
	"closed_at" bigint,
	"superseded_at" bigint
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"id" text PRIMARY KEY NOT NULL,
	"cycle_id" text NOT NULL,
	"notice_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"state_at" bigint NOT NULL,
	"nomination" text,
	"party" text NOT NULL,
	"name" text,
	"contact_person" text,
	"contact" text,
	"statement" text,
	"person_id" text,
	"receipt_hash" text NOT NULL,
	"filed_at" bigint NOT NULL,
	"accept_by" bigint NOT NULL,
	"rule_by" bigint,
	"ruling" text,
	"material" boolean,
	"answer" text,
	"form_key" text
);
--> statement-breakpoint
CREATE TABLE "objection_step" (
	"id" text PRIMARY KEY NOT NULL,
	"objection_id" text NOT NULL,
	"at" bigint NOT NULL,
	"by_person_id" text,
	"act" text NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "award" (
	"id" text PRIMARY KEY NOT NULL,
	"cycle_id" text NOT NULL,
	"nomination_id" text NOT NULL,
	"person_id" text,
	"enterprise_id" text,
	"region_code" text NOT NULL,
	"category" text NOT NULL,
	"name" text,
	"employer" text,
	"assertion_id" text,
	"given_at" bigint NOT NULL,
	"given_on" text NOT NULL,
	"revoked_at" bigint,
	"revoked_reason" text,
	"revoked_by" text,
	"objection_id" text
);
--> statement-breakpoint
CREATE UNIQUE INDEX "award_meeting_number" ON "award_meeting" USING btree ("cycle_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_word_nomination" ON "meeting_word" USING btree ("meeting_id","nomination");--> statement-breakpoint
CREATE UNIQUE INDEX "public_notice_number" ON "public_notice" USING btree ("cycle_id","number");--> statement-breakpoint
CREATE INDEX "public_notice_published" ON "public_notice" USING btree ("published_at");--> statement-breakpoint
CREATE UNIQUE INDEX "objection_number" ON "objection" USING btree ("cycle_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "objection_receipt" ON "objection" USING btree ("receipt_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "objection_form" ON "objection" USING btree ("notice_id","form_key");--> statement-breakpoint
CREATE INDEX "objection_notice" ON "objection" USING btree ("notice_id","state");--> statement-breakpoint
CREATE INDEX "objection_person" ON "objection" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "objection_step_objection" ON "objection_step" USING btree ("objection_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "award_nomination" ON "award" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "award_cycle_given" ON "award" USING btree ("cycle_id");--> statement-breakpoint
CREATE INDEX "award_person" ON "award" USING btree ("person_id") WHERE person_id is not null;