ALTER TABLE "duty_record" ADD COLUMN "form_key" text;--> statement-breakpoint
ALTER TABLE "disclosed_standard" ADD COLUMN "withdrawn_by" text;--> statement-breakpoint
ALTER TABLE "spot_check" ADD COLUMN "withdrawn_at" bigint;--> statement-breakpoint
ALTER TABLE "spot_check" ADD COLUMN "withdrawn_by" text;--> statement-breakpoint
ALTER TABLE "spot_check" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "spot_check" ADD COLUMN "form_key" text;--> statement-breakpoint
ALTER TABLE "stop_order" ADD COLUMN "withdrawn_at" bigint;--> statement-breakpoint
ALTER TABLE "stop_order" ADD COLUMN "withdrawn_by" text;--> statement-breakpoint
ALTER TABLE "stop_order" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "stop_order" ADD COLUMN "form_key" text;--> statement-breakpoint
ALTER TABLE "training_given" ADD COLUMN "withdrawn_at" bigint;--> statement-breakpoint
ALTER TABLE "training_given" ADD COLUMN "withdrawn_by" text;--> statement-breakpoint
ALTER TABLE "training_given" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "training_given" ADD COLUMN "form_key" text;--> statement-breakpoint
CREATE UNIQUE INDEX "duty_record_form" ON "duty_record" USING btree ("appointment_id","form_key");--> statement-breakpoint
CREATE UNIQUE INDEX "spot_check_form" ON "spot_check" USING btree ("appointment_id","form_key");--> statement-breakpoint
CREATE UNIQUE INDEX "stop_order_form" ON "stop_order" USING btree ("appointment_id","form_key");--> statement-breakpoint
CREATE UNIQUE INDEX "training_given_form" ON "training_given" USING btree ("appointment_id","form_key");