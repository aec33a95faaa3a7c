using SchoolsDigital.Consultations.Files.Cursors;

namespace SchoolsDigital.Consultations.Files.Dates;

/// <summary>What there is to say of a date: the same whether it stands in a file or is typed at the desk.</summary>
/// <param name="Severity">Whether it can be used.</param>
/// <param name="What">What is the matter.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record DateRemark(Severity Severity, string What, string Advice)
{
    /// <summary>Both as one text.</summary>
    public override string ToString() => $"{What} {Advice}";

    internal static DateRemark Error(string what, string advice) => new(Severity.Error, what, advice);

    internal static DateRemark Warning(string what, string advice) => new(Severity.Warning, what, advice);

    internal static DateRemark Note(string what, string advice) => new(Severity.Note, what, advice);

    /// <summary>Says it of a place in a file.</summary>
    internal void Report(FileCursor at)
    {
        switch (Severity)
        {
            case Severity.Error:
                at.Error(What, Advice);
                break;
            case Severity.Warning:
                at.Warn(What, Advice);
                break;
            default:
                at.Note(What, Advice);
                break;
        }
    }
}
