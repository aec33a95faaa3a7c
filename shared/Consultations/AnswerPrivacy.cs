namespace SchoolsDigital.Consultations;

/// <summary>Whether answers are kept with the name of the school and of the person.</summary>
public enum AnswerPrivacy
{
    /// <summary>No answer can be traced to a person. Locked from the first answer on.</summary>
    Anonymous,

    /// <summary>The coordinator sees who answered what; the report does not say.</summary>
    Attributed,
}
