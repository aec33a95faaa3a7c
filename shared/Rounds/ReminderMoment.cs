namespace SchoolsDigital.Rounds;

/// <summary>A moment at which those who have not answered are written to.</summary>
/// <param name="Number">Its place among the round's reminders, from 1; the last call comes after them.</param>
/// <param name="At">When (UTC).</param>
/// <param name="IsLastCall">Whether it is the mail that says how little time is left.</param>
public sealed record ReminderMoment(int Number, DateTimeOffset At, bool IsLastCall = false);
