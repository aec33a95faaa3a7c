using System.Runtime.InteropServices;
using SchoolsDigital.Answers;

namespace SchoolsDigital.Rounds.Schools;

/// <summary>How far the respondents of a school have come.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SchoolCounts(int Opened, int Started, int Answered, int Entered)
{
    /// <summary>Counts one response more.</summary>
    public SchoolCounts Plus(Response response) =>
        response switch
        {
            { State: ResponseState.Submitted } => this with
            {
                Answered = Answered + 1,
                Entered = Entered + (response.Entered is null ? 0 : 1),
            },
            { Answers.Answers.Count: > 0 } => this with { Started = Started + 1 },
            _ => this with { Opened = Opened + 1 },
        };

    /// <summary>What that means for reminders.</summary>
    /// <param name="enough">From so many responses on the school has said enough.</param>
    public SchoolProgress Progress(int enough) =>
        Answered >= enough ? SchoolProgress.Enough
        : Answered > 0 ? SchoolProgress.Some
        : SchoolProgress.None;
}
