namespace SchoolsDigital.Answers;

/// <summary>How an entry is spoken of.</summary>
public static class EntryWords
{
    /// <summary>Where an answer comes from.</summary>
    public static string From(EntryKind kind) => kind == EntryKind.Paper ? "from paper" : "by telephone";

    /// <summary>What stands above every page on which an answer is entered.</summary>
    public static string Banner(EntryKind kind, string school) =>
        $"You are answering on behalf of {school}, {From(kind)}. Enter what they said as they said it.";
}
