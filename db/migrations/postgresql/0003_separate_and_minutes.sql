CREATE TABLE "enterprise_distinction" (
	"id" text PRIMARY KEY NOT NULL,
	"first_id" text NOT NULL,
	"later_id" text NOT NULL,
	"found_by" text,
	"found_at" bigint NOT NULL,
	"taken_back_by" text,
	"taken_back_at" bigint
);
--> statement-breakpoint
CREATE TABLE "form_minutes" (
	"form" text NOT NULL,
	"minutes" integer NOT NULL,
	"sendings" integer NOT NULL,
	CONSTRAINT "form_minutes_form_minutes_pk" PRIMARY KEY("form","minutes")
);
--> statement-breakpoint
CREATE INDEX "enterprise_distinction_first" ON "enterprise_distinction" USING btree ("first_id");--> statement-breakpoint
CREATE INDEX "enterprise_distinction_later" ON "enterprise_distinction" USING btree ("later_id");