namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Which child to call, and whether under an id of its own.</summary>
public sealed record ChildOrder(bool Throws, string? ChildId, string Text);
