namespace SchoolsDigital.Tests.Workshops.Calendars;

/// <summary>Somebody in an entry.</summary>
internal sealed record ReadPerson(string Address, string Name, string? Status);
