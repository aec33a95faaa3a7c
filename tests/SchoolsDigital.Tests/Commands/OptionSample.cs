namespace SchoolsDigital.Tests.Commands;

/// <summary>What a person may write after an option.</summary>
/// <param name="Good">A value that the option takes.</param>
/// <param name="Bad">One that it refuses; null where it takes any text.</param>
internal sealed record OptionSample(string Good, string? Bad = null);
