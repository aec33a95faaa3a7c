namespace SchoolsDigital.Web.Links;

/// <summary>What a link turned out to be.</summary>
/// <param name="Id">Whose link it is; null where it is not to be honoured, for whatever reason.</param>
/// <param name="HasExpired">It was a good link once. Everything else that is wrong with a link looks the same.</param>
public readonly record struct LinkReading(LinkId? Id, bool HasExpired);
