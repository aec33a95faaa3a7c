namespace SchoolsDigital.Contracts.Workflows;

/// <summary>How many words to listen for, and how long for each, in seconds; 0 waits for ever.</summary>
public sealed record ListenOrder(int Words, int SecondsEach);
