namespace SchoolsDigital.Consultations.Privacy;

/// <summary>Whether answers are kept with the name of the school and of the person.</summary>
public enum AnswerPrivacy
{
    /// <summary>
    /// Answers are kept without anything that names a person, and nobody is shown whose they are. Only whoever has the
    /// database and the secret beside it could work it out, until the links are deleted. Locked from the first answer on.
    /// </summary>
    Anonymous,

    /// <summary>The coordinator sees who answered what; the report does not say.</summary>
    Attributed,
}
