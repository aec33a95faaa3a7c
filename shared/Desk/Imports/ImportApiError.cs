namespace SchoolsDigital.Desk.Imports;

/// <summary>What another program is told where its request was not acted on.</summary>
/// <param name="Error">What is wrong and how to fix it.</param>
internal sealed record ImportApiError(string Error);
