using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Local.Engine;

/// <summary>The tables of the engine. Times are UTC ticks; a key is the number of an instance inside this file.</summary>
internal static class EngineSchema
{
    public static SqliteSchema Current { get; } = new([Version1, Version2]);

    private const string Version1 = """
        CREATE TABLE instances (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            workflow TEXT NOT NULL,
            state INTEGER NOT NULL,
            generation INTEGER NOT NULL DEFAULT 0,
            input TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            parent INTEGER,
            parent_generation INTEGER,
            parent_step INTEGER,
            status TEXT,
            output TEXT,
            reason TEXT,
            error_type TEXT,
            error_message TEXT
        );
        CREATE INDEX instances_pending ON instances (state) WHERE state = 0;
        CREATE INDEX instances_children ON instances (parent) WHERE parent IS NOT NULL;

        -- What one turn added to the history of an instance's current run.
        CREATE TABLE history (
            instance INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            at INTEGER NOT NULL,
            records TEXT NOT NULL,
            PRIMARY KEY (instance, turn)
        ) WITHOUT ROWID;

        -- What was left for an instance by others: events, ends of children, requests of people.
        CREATE TABLE inbox (
            instance INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            seen INTEGER NOT NULL DEFAULT 0,
            generation INTEGER,
            step INTEGER,
            name TEXT,
            payload TEXT,
            error_type TEXT,
            error_message TEXT,
            PRIMARY KEY (instance, seq)
        ) WITHOUT ROWID;

        -- Activities that were asked for and have not ended.
        CREATE TABLE tasks (
            instance INTEGER NOT NULL,
            step INTEGER NOT NULL,
            generation INTEGER NOT NULL,
            name TEXT NOT NULL,
            input TEXT NOT NULL,
            retry TEXT NOT NULL,
            attempt INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            PRIMARY KEY (instance, step)
        ) WITHOUT ROWID;

        CREATE TABLE timers (
            instance INTEGER NOT NULL,
            step INTEGER NOT NULL,
            generation INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            PRIMARY KEY (instance, step)
        ) WITHOUT ROWID;

        -- What could not be read or run, with its reason, until a person releases it.
        CREATE TABLE set_aside (
            key INTEGER PRIMARY KEY,
            kind INTEGER NOT NULL,
            instance INTEGER NOT NULL,
            generation INTEGER NOT NULL,
            step INTEGER NOT NULL,
            name TEXT NOT NULL,
            payload TEXT NOT NULL,
            retry TEXT,
            reason TEXT NOT NULL,
            at INTEGER NOT NULL
        );
        CREATE INDEX set_aside_instances ON set_aside (instance);
        """;

    // How often a process has died while an activity ran that an earlier process had left to it.
    private const string Version2 = "ALTER TABLE tasks ADD COLUMN crashes INTEGER NOT NULL DEFAULT 0;";
}
