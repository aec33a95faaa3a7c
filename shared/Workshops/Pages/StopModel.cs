namespace SchoolsDigital.Workshops.Pages;

/// <summary>What the page shows by which mail about workshops is stopped.</summary>
/// <param name="IsDone">Whether it has been.</param>
public sealed record StopModel(string Authority, bool IsDone);
