namespace SchoolsDigital.Local.Engine;

/// <summary>One instance of a family.</summary>
internal sealed record FamilyMember(long Key, string Id, bool HasEnded);
