ALTER TABLE `nomination` ADD `summary_withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `nomination` ADD `name_withdrawn_at` integer;