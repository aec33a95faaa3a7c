namespace SchoolsDigital.Web.Links;

/// <summary>What a signature is for. The numbers up to 31 are those of <see cref="LinkPurpose"/>.</summary>
public enum SignatureUse : byte
{
    /// <summary>The hidden field of a form.</summary>
    FormToken = 32,

    /// <summary>The cookie of the coordinator's desk.</summary>
    DeskSession = 33,
}
