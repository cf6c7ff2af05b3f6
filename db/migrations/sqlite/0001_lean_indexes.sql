DROP INDEX `ledger_entry_subject`;--> statement-breakpoint
DROP INDEX `ledger_entry_person`;--> statement-breakpoint
CREATE INDEX `ledger_entry_subject` ON `ledger_entry` (`subject_id`) WHERE act <> 'response.saved';--> statement-breakpoint
CREATE INDEX `ledger_entry_person` ON `ledger_entry` (`about_person_id`) WHERE seq is not null;