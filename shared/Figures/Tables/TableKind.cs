namespace SchoolsDigital.Figures.Tables;

/// <summary>How the figures of a table belong together.</summary>
public enum TableKind
{
    /// <summary>Each person chose one option.</summary>
    OneChoice,

    /// <summary>Each person chose one point of a scale, or said that they cannot tell.</summary>
    Scale,

    /// <summary>Each person chose as many options as apply, so that shares add up to more than the whole.</summary>
    SeveralChoices,

    /// <summary>Each person put some options in order.</summary>
    Ranking,

    /// <summary>Each person gave a number; the options are bands of numbers, for all respondents only.</summary>
    Number,

    /// <summary>Each person wrote something; only how many did is counted.</summary>
    Text,
}
