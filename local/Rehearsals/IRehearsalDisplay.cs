namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Shows how far a rehearsal has come. An implementation returns at once and never throws.</summary>
public interface IRehearsalDisplay
{
    /// <summary>A step begins, in a few words.</summary>
    void Begin(string step);

    /// <summary>So many people out of all have been at the survey, and clocks show this (UTC).</summary>
    void Show(int people, int of, DateTimeOffset now);
}
