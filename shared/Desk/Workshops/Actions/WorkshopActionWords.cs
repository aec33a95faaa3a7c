namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>What the desk calls the things that can be done to workshops.</summary>
/// <param name="Path">The last part of the page's address.</param>
/// <param name="Link">The link to it.</param>
/// <param name="Button">The button that does it.</param>
public sealed record WorkshopActionWords(string Path, string Link, string Button)
{
    private static readonly Dictionary<WorkshopActionKind, WorkshopActionWords> All = new()
    {
        [WorkshopActionKind.OpenBooking] = new("open", "Open booking now", "Open booking"),
        [WorkshopActionKind.CloseBooking] = new("close", "Close booking now", "Close booking"),
        [WorkshopActionKind.ReopenBooking] = new("reopen", "Open booking again", "Open booking again"),
        [WorkshopActionKind.CallOff] = new("call-off", "Call the workshops off", "Call the workshops off")
        {
            IsGrave = true,
        },
        [WorkshopActionKind.ChangePlaces] = Session("places", "Change the number of places", "Change places"),
        [WorkshopActionKind.Move] = Session("move", "Move the session", "Move the session"),
        [WorkshopActionKind.CloseSession] = Session("close", "Take no more bookings", "Take no more bookings"),
        [WorkshopActionKind.ReopenSession] = Session("reopen", "Take bookings again", "Take bookings again"),
        [WorkshopActionKind.CancelSession] = Session("cancel", "Cancel the session", "Cancel the session") with
        {
            IsGrave = true,
        },
    };

    /// <summary>Whether it is done to one session, and not to the series.</summary>
    public bool IsForSession { get; init; }

    /// <summary>Whether it cannot be undone.</summary>
    public bool IsGrave { get; init; }

    /// <summary>The words of one kind.</summary>
    public static WorkshopActionWords Of(WorkshopActionKind kind) => All[kind];

    /// <summary>The kind of a page's address; null where there is none.</summary>
    public static WorkshopActionKind? Find(string path, bool isForSession)
    {
        foreach (var (kind, words) in All)
        {
            if (words.Path == path && words.IsForSession == isForSession)
            {
                return kind;
            }
        }

        return null;
    }

    private static WorkshopActionWords Session(string path, string link, string button) =>
        new(path, link, button) { IsForSession = true };
}
