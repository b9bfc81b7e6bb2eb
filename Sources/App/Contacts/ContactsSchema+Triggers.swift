import Store

extension ContactsSchema {
    /// A database knows how many contacts it has, without those in the bin: nothing counts a million rows to show a number.
    static let counters: [MigrationStep] = [
        .sqlite(
            """
            CREATE TRIGGER contact_count_added AFTER INSERT ON contact BEGIN
                UPDATE contact_base SET contact_count = contact_count + 1 WHERE firm_id = new.firm_id AND id = new.base_id;
            END;
            CREATE TRIGGER contact_count_removed AFTER DELETE ON contact
            WHEN NOT EXISTS (SELECT 1 FROM trash WHERE firm_id = old.firm_id AND kind = 'contact' AND record_id = old.id) BEGIN
                UPDATE contact_base SET contact_count = contact_count - 1 WHERE firm_id = old.firm_id AND id = old.base_id;
            END;
            CREATE TRIGGER contact_count_moved AFTER UPDATE OF base_id ON contact
            WHEN old.base_id <> new.base_id
                AND NOT EXISTS (SELECT 1 FROM trash WHERE firm_id = old.firm_id AND kind = 'contact' AND record_id = old.id) BEGIN
                UPDATE contact_base SET contact_count = contact_count - 1 WHERE firm_id = old.firm_id AND id = old.base_id;
                UPDATE contact_base SET contact_count = contact_count + 1 WHERE firm_id = new.firm_id AND id = new.base_id;
            END;
            CREATE TRIGGER contact_count_binned AFTER INSERT ON trash WHEN new.kind = 'contact' BEGIN
                UPDATE contact_base SET contact_count = contact_count - 1 WHERE firm_id = new.firm_id
                    AND id = (SELECT base_id FROM contact WHERE firm_id = new.firm_id AND id = new.record_id);
            END;
            CREATE TRIGGER contact_count_restored AFTER DELETE ON trash WHEN old.kind = 'contact' BEGIN
                UPDATE contact_base SET contact_count = contact_count + 1 WHERE firm_id = old.firm_id
                    AND id = (SELECT base_id FROM contact WHERE firm_id = old.firm_id AND id = old.record_id);
            END
            """),
        .postgres(
            """
            CREATE FUNCTION contact_count_add(firm BIGINT, base BIGINT, many BIGINT) RETURNS void LANGUAGE sql AS
                'UPDATE contact_base SET contact_count = contact_count + many WHERE firm_id = firm AND id = base';
            CREATE FUNCTION contact_count_added() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN
                PERFORM contact_count_add(firm_id, base_id, count(*)) FROM added GROUP BY firm_id, base_id;
                RETURN NULL;
            END $body$;
            CREATE TRIGGER contact_count_added AFTER INSERT ON contact REFERENCING NEW TABLE AS added
                FOR EACH STATEMENT EXECUTE FUNCTION contact_count_added();
            CREATE FUNCTION contact_count_removed() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN
                IF NOT EXISTS (SELECT 1 FROM trash WHERE firm_id = OLD.firm_id AND kind = 'contact' AND record_id = OLD.id) THEN
                    PERFORM contact_count_add(OLD.firm_id, OLD.base_id, -1);
                    IF TG_OP = 'UPDATE' THEN PERFORM contact_count_add(NEW.firm_id, NEW.base_id, 1); END IF;
                END IF;
                RETURN NULL;
            END $body$;
            CREATE TRIGGER contact_count_removed AFTER DELETE ON contact FOR EACH ROW EXECUTE FUNCTION contact_count_removed();
            CREATE TRIGGER contact_count_moved AFTER UPDATE OF base_id ON contact FOR EACH ROW
                WHEN (OLD.base_id <> NEW.base_id) EXECUTE FUNCTION contact_count_removed();
            CREATE FUNCTION contact_count_binned() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN
                IF TG_OP = 'INSERT' THEN
                    PERFORM contact_count_add(firm_id, base_id, -1) FROM contact WHERE firm_id = NEW.firm_id AND id = NEW.record_id;
                ELSE
                    PERFORM contact_count_add(firm_id, base_id, 1) FROM contact WHERE firm_id = OLD.firm_id AND id = OLD.record_id;
                END IF;
                RETURN NULL;
            END $body$;
            CREATE TRIGGER contact_count_binned AFTER INSERT ON trash FOR EACH ROW
                WHEN (NEW.kind = 'contact') EXECUTE FUNCTION contact_count_binned();
            CREATE TRIGGER contact_count_restored AFTER DELETE ON trash FOR EACH ROW
                WHEN (OLD.kind = 'contact') EXECUTE FUNCTION contact_count_binned()
            """),
    ]

    /// Letters and answers in a binder are contact with its client.
    static let lastContact: [MigrationStep] = [
        .sqlite(
            """
            CREATE TRIGGER contact_was_heard AFTER INSERT ON history
            WHEN new.binder_id IS NOT NULL AND new.verb IN ('sent', 'received', 'accepted', 'declined', 'answered') BEGIN
                UPDATE contact SET last_contact_at = new.at WHERE firm_id = new.firm_id AND last_contact_at < new.at
                    AND id = (SELECT contact_id FROM binder WHERE firm_id = new.firm_id AND id = new.binder_id);
            END
            """),
        .postgres(
            """
            CREATE FUNCTION contact_was_heard() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN
                UPDATE contact SET last_contact_at = NEW.at WHERE firm_id = NEW.firm_id AND last_contact_at < NEW.at
                    AND id = (SELECT contact_id FROM binder WHERE firm_id = NEW.firm_id AND id = NEW.binder_id);
                RETURN NULL;
            END $body$;
            CREATE TRIGGER contact_was_heard AFTER INSERT ON history FOR EACH ROW
                WHEN (NEW.binder_id IS NOT NULL AND NEW.verb IN ('sent', 'received', 'accepted', 'declined', 'answered'))
                EXECUTE FUNCTION contact_was_heard()
            """),
    ]

    /// The wall that keeps people of mailing databases out of a table with `contact_id`, below every form and verb, from both sides:
    /// such a contact is not taken, and one that is in use does not move into a mailing database.
    static func clientsOnly(_ table: String) -> [MigrationStep] {
        let isMailing = """
            EXISTS (SELECT 1 FROM contact JOIN contact_base ON contact_base.firm_id = contact.firm_id AND contact_base.id = contact.base_id
                WHERE contact.firm_id = new.firm_id AND contact.id = new.contact_id AND contact_base.kind = 'mailing')
            """
        let leaves = """
            EXISTS (SELECT 1 FROM contact_base WHERE firm_id = new.firm_id AND id = new.base_id AND kind = 'mailing')
            AND EXISTS (SELECT 1 FROM \(table) WHERE firm_id = new.firm_id AND contact_id = new.id)
            """
        return [
            .sqlite(
                """
                CREATE TRIGGER \(table)_clients_only BEFORE INSERT ON \(table) WHEN \(isMailing) BEGIN
                    SELECT RAISE(ABORT, 'mailing_contact');
                END;
                CREATE TRIGGER \(table)_clients_only_changed BEFORE UPDATE OF contact_id ON \(table) WHEN \(isMailing) BEGIN
                    SELECT RAISE(ABORT, 'mailing_contact');
                END;
                CREATE TRIGGER contact_stays_for_\(table) BEFORE UPDATE OF base_id ON contact WHEN \(leaves) BEGIN
                    SELECT RAISE(ABORT, 'mailing_contact');
                END
                """),
            .postgres(
                """
                CREATE FUNCTION \(table)_clients_only() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN
                    PERFORM 1 FROM contact WHERE firm_id = NEW.firm_id AND id = NEW.contact_id FOR SHARE;
                    IF \(isMailing) THEN
                        RAISE EXCEPTION 'mailing contact' USING ERRCODE = 'check_violation', CONSTRAINT = 'mailing_contact';
                    END IF;
                    RETURN NEW;
                END $body$;
                CREATE TRIGGER \(table)_clients_only BEFORE INSERT OR UPDATE OF contact_id ON \(table)
                    FOR EACH ROW EXECUTE FUNCTION \(table)_clients_only();
                CREATE FUNCTION contact_stays_for_\(table)() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN
                    IF \(leaves) THEN
                        RAISE EXCEPTION 'mailing contact' USING ERRCODE = 'check_violation', CONSTRAINT = 'mailing_contact';
                    END IF;
                    RETURN NEW;
                END $body$;
                CREATE TRIGGER contact_stays_for_\(table) BEFORE UPDATE OF base_id ON contact
                    FOR EACH ROW WHEN (OLD.base_id <> NEW.base_id) EXECUTE FUNCTION contact_stays_for_\(table)()
                """),
        ]
    }
}
