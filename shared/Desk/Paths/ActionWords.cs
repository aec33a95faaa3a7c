namespace SchoolsDigital.Desk.Paths;

/// <summary>What the desk calls the things that can be done.</summary>
/// <param name="Path">The last part of the page's address.</param>
/// <param name="Link">The link to it.</param>
/// <param name="Button">The button that does it.</param>
/// <param name="IsGrave">Whether it cannot be undone.</param>
public sealed record ActionWords(string Path, string Link, string Button, bool IsGrave = false)
{
    private static readonly Dictionary<ActionKind, ActionWords> All = new()
    {
        [ActionKind.Extend] = new("extend", "Give more time", "Give more time"),
        [ActionKind.Hold] = new("hold", "Put reminders on hold", "Put reminders on hold"),
        [ActionKind.Resume] = new("resume", "Let reminders go out again", "Let reminders go out again"),
        [ActionKind.Remind] = new("remind", "Remind now", "Send reminders now"),
        [ActionKind.SendAgain] = new("send-again", "Send the invitation again", "Send the invitation again"),
        [ActionKind.Invite] = new("invite", "Invite another contact", "Send the invitation"),
        [ActionKind.StartAgain] = new("start-again", "Start again what has failed", "Start again"),
        [ActionKind.Close] = new("close", "Close now", "Close the round now", IsGrave: true),
        [ActionKind.Cancel] = new("cancel", "Cancel the round", "Cancel the round", IsGrave: true),
    };

    /// <summary>The words of one kind.</summary>
    public static ActionWords Of(ActionKind kind) => All[kind];

    /// <summary>The kind of a page's address; null where there is none.</summary>
    public static ActionKind? Find(string path)
    {
        foreach (var (kind, words) in All)
        {
            if (string.Equals(words.Path, path, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }
}
