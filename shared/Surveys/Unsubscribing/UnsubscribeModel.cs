namespace SchoolsDigital.Surveys.Pages;

/// <summary>What the unsubscribe page shows.</summary>
/// <param name="Authority">Whose mail it is about.</param>
/// <param name="IsDone">Whether it has been stopped.</param>
public sealed record UnsubscribeModel(string Authority, bool IsDone);
