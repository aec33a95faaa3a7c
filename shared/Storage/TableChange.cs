namespace SchoolsDigital.Storage;

/// <summary>One change of a transaction, for the stores.</summary>
public sealed record TableChange;
